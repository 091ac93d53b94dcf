//! The minutes of an activity, spread over its steps as the usual round has them.

use super::Draft;

/// Gives every step its seconds. What the author planned stays; the rest is scaled.
pub(super) fn spread(drafts: &mut [Draft], minutes: u16) {
    let sum = |planned: bool| {
        drafts.iter().filter(|draft| draft.is_planned == planned).map(|draft| u32::from(draft.usual)).sum::<u32>()
    };
    let (planned, usual) = (sum(true), sum(false));
    let left = (u32::from(minutes) * 60).saturating_sub(planned);
    for draft in drafts {
        let seconds = match usual {
            _ if draft.is_planned => u32::from(draft.usual),
            0 => 0,
            usual => u32::try_from(u64::from(draft.usual) * u64::from(left) / u64::from(usual)).unwrap_or(u32::MAX),
        };
        draft.step.seconds = u16::try_from(seconds).unwrap_or(u16::MAX);
    }
}
