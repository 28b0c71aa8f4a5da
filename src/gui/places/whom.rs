//! Whose profile a form shows: the person's, that of who else lives there, or the person's in some years.

use crate::gui::context::Context;
use crate::occupant::OccupantProfile;
use crate::session::Intent;

/// Whose profile a form shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Whom {
    /// The person.
    #[default]
    Person,
    /// Who else lives there.
    Partner,
    /// The person in some years.
    Later,
}

impl Whom {
    /// All of them, in the order of the form.
    pub(super) const ALL: [Self; 3] = [Self::Person, Self::Partner, Self::Later];

    /// The word for it.
    pub(super) const fn message_id(self) -> &'static str {
        match self {
            Self::Person => "whom-person",
            Self::Partner => "whom-partner",
            Self::Later => "whom-later",
        }
    }

    /// The profile, if there is one.
    pub(super) fn profile<'a>(self, cx: &'a Context<'_>) -> Option<&'a OccupantProfile> {
        let case = cx.session.case();
        match self {
            Self::Person => Some(&case.occupant),
            Self::Partner => case.partner.as_ref(),
            Self::Later => case.later.as_ref(),
        }
    }

    /// The profile to begin with where there is none yet: somebody unknown, or the person as today.
    pub(super) fn begun(self, cx: &Context<'_>) -> OccupantProfile {
        let person = &cx.session.case().occupant;
        match self {
            Self::Partner => OccupantProfile { household: person.household, ..OccupantProfile::default() },
            Self::Person | Self::Later => person.clone(),
        }
    }

    /// Keeps a profile; `None` takes it out of the case. The person stays.
    pub(super) fn keep(self, cx: &mut Context<'_>, profile: Option<OccupantProfile>) {
        let profile = profile.map(Box::new);
        match (self, profile) {
            (Self::Person, Some(person)) => cx.ask(Intent::Occupant(person)),
            (Self::Person, None) => {}
            (Self::Partner, partner) => cx.ask(Intent::Partner(partner)),
            (Self::Later, later) => cx.ask(Intent::Later(later)),
        }
    }
}
