use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex};
use std::thread;

use super::Outlook;
use super::outlook::Order;

/// Works one order out at a time beside the front end. Of the orders that come meanwhile only the last counts.
#[derive(Default)]
pub(super) struct Worker {
    running: Option<Receiver<Outlook>>,
    waiting: Option<Order>,
    wake: Arc<Mutex<Option<Waker>>>,
}

/// Called when a result is there.
pub(super) type Waker = Box<dyn Fn() + Send>;

impl Worker {
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

    pub(super) fn order(&mut self, order: Order) {
        if self.running.is_some() {
            self.waiting = Some(order);
        } else {
            self.start(order);
        }
    }

    /// What was finished since the last call.
    pub(super) fn finished(&mut self) -> Option<Outlook> {
        let result = match self.running.as_ref()?.try_recv() {
            Ok(outlook) => Some(outlook),
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => None,
        };
        self.next();
        result
    }

    /// What is being worked out, waiting for it; `None` when nothing is.
    pub(super) fn wait(&mut self) -> Option<Outlook> {
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

    fn start(&mut self, order: Order) {
        let (sender, receiver) = channel();
        let wake = Arc::clone(&self.wake);
        let work = move || {
            // The session may be gone by then; nobody misses the result.
            let _ = sender.send(order.carry_out());
            if let Some(wake) = wake.lock().ok().as_deref().and_then(Option::as_ref) {
                wake();
            }
        };
        if thread::Builder::new().name("outlook".to_owned()).spawn(work).is_ok() {
            self.running = Some(receiver);
        }
    }
}
