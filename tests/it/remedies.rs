use yiju::occupant::{OccupantProfile, preset};
use yiju::remedy::{compare, remedies};
use yiju::rules::{RuleSet, assess};
use yiju::store::templates;

fn person(name: &str) -> OccupantProfile {
    preset(name).expect("the preset exists")
}

#[test]
fn every_offer_clears_what_it_claims_and_causes_nothing() {
    let rules = RuleSet::built_in();
    for name in ["solo-wheelchair", "solo-mild-cane"] {
        let occupant = person(name);
        for template in templates() {
            let home = yiju::rules::JudgedHome::new(template.plan.clone(), &occupant, &rules);
            let offer = remedies(&home, &occupant);
            for remedy in &offer.remedies {
                let after = assess(&remedy.transaction.applied_to(&template.plan), &occupant, &rules);
                let proof = compare(&offer.findings, &after);
                assert_eq!(proof.causes, [], "{} {name} {}", template.id, remedy.id);
                assert!(
                    !remedy.clears.is_empty() && remedy.clears == proof.clears,
                    "{} {}",
                    template.id,
                    remedy.id
                );
            }
        }
    }
}
