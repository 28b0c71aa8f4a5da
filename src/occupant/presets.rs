use include_dir::{Dir, include_dir};

use super::{OccupantProfile, file::parse_profile};

static PRESETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/catalogs/occupants");

/// The built-in example profiles by their names, in the order of the names. The people are invented.
pub fn presets() -> Vec<(&'static str, OccupantProfile)> {
    let mut presets: Vec<_> = PRESETS
        .files()
        .filter_map(|file| {
            let name = file.path().file_stem()?.to_str()?;
            let profile = parse_profile(name, file.contents_utf8()?);
            debug_assert!(
                profile.is_ok(),
                "the built-in profiles are sound, a test checks them: {profile:?}"
            );
            Some((name, profile.ok()?))
        })
        .collect();
    presets.sort_unstable_by_key(|&(name, _)| name);
    presets
}

/// A built-in example profile.
pub fn preset(name: &str) -> Option<OccupantProfile> {
    presets().into_iter().find(|&(known, _)| known == name).map(|(_, profile)| profile)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occupant::{AbilityLevel, OccupantGroup};

    #[test]
    fn the_presets_are_what_their_names_say() {
        let expect = [
            ("bed-bound-complete", Some(AbilityLevel::Complete), OccupantGroup::BedBound),
            ("deaf-solo", Some(AbilityLevel::Mild), OccupantGroup::HardOfHearing),
            ("dementia-with-children", Some(AbilityLevel::Moderate), OccupantGroup::Dementia),
            ("hemiplegia-wheelchair-carer", Some(AbilityLevel::Moderate), OccupantGroup::Wheelchair),
            ("intact-couple", Some(AbilityLevel::Intact), OccupantGroup::All),
            ("low-vision-solo", Some(AbilityLevel::Mild), OccupantGroup::LowVision),
            ("powered-chair-spouse", Some(AbilityLevel::Moderate), OccupantGroup::Wheelchair),
            ("rollator-spouse", Some(AbilityLevel::Mild), OccupantGroup::WalkingAid),
            ("solo-mild-cane", Some(AbilityLevel::Mild), OccupantGroup::LivesAlone),
            ("solo-wheelchair", Some(AbilityLevel::Moderate), OccupantGroup::LivesAlone),
        ];
        let presets = presets();
        assert_eq!(presets.len(), expect.len());
        for ((name, profile), (expected_name, level, group)) in presets.iter().zip(expect) {
            assert_eq!(*name, expected_name);
            assert_eq!(profile.level().known(), level, "{name} has {:?} points", profile.abilities.total());
            assert!(profile.groups().contains(&group), "{name}");
        }
    }
}
