use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex};
use std::thread;

/// Something to be worked out.
pub(super) trait Job: Send + 'static {
    /// What comes of it.
    type Result: Send;

    /// The name of the thread it is worked out in.
    const NAME: &'static str;

    /// Works it out.
    fn carry_out(self) -> Self::Result;
}

/// Works one order out at a time beside the front end. Of the orders that come meanwhile only the last counts.
pub(super) struct Worker<J: Job> {
    running: Option<Receiver<J::Result>>,
    waiting: Option<J>,
    wake: Arc<Mutex<Option<Waker>>>,
}

/// Called when a result is there.
pub(super) type Waker = Box<dyn Fn() + Send>;

impl<J: Job> Default for Worker<J> {
    fn default() -> Self {
        Self { running: None, waiting: None, wake: Arc::default() }
    }
}

impl<J: Job> Worker<J> {
    /// Sets what is called, also for what is being worked out already.
    pub(super) fn set_waker(&mut self, wake: Waker) {
        if let Ok(mut waker) = self.wake.lock() {
            *waker = Some(wake);
        }
    }

    /// What wakes the front end; `None` where nobody has to be woken.
    pub(super) fn waker(&self) -> Option<impl FnOnce() + Send + 'static> {
        let is_set = self.wake.lock().is_ok_and(|waker| waker.is_some());
        let wake = Arc::clone(&self.wake);
        is_set.then_some(move || {
            if let Some(wake) = wake.lock().ok().as_deref().and_then(Option::as_ref) {
                wake();
            }
        })
    }

    pub(super) fn is_busy(&self) -> bool {
        self.running.is_some()
    }

    pub(super) fn order(&mut self, order: J) {
        if self.running.is_some() {
            self.waiting = Some(order);
        } else {
            self.start(order);
        }
    }

    /// What was finished since the last call.
    pub(super) fn finished(&mut self) -> Option<J::Result> {
        let result = match self.running.as_ref()?.try_recv() {
            Ok(outlook) => Some(outlook),
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => None,
        };
        self.next();
        result
    }

    /// What is being worked out, waiting for it; `None` when nothing is.
    pub(super) fn wait(&mut self) -> Option<J::Result> {
        loop {
            let result = self.running.as_ref()?.recv().ok();
            self.next();
            if result.is_some() {
                return result;
            }
        }
    }

    fn next(&mut self) {
        self.running = None;
        if let Some(order) = self.waiting.take() {
            self.start(order);
        }
    }

    fn start(&mut self, order: J) {
        let (sender, receiver) = channel();
        let wake = Arc::clone(&self.wake);
        let work = move || {
            // The session may be gone by then; nobody misses the result.
            let _ = sender.send(order.carry_out());
            if let Some(wake) = wake.lock().ok().as_deref().and_then(Option::as_ref) {
                wake();
            }
        };
        if thread::Builder::new().name(J::NAME.to_owned()).spawn(work).is_ok() {
            self.running = Some(receiver);
        }
    }
}
