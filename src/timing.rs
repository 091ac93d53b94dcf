//! How long a room takes: seconds used, held against the minutes that the module plans. It is told how
//! much time has passed and looks at no clock itself, so a clock that is put forward changes nothing.
//!
//! Not part of the log: what was decided does not depend on how long it took.

use vejvalg_engine::module::Index;

/// What is behind or ahead by less than this is on time, in minutes.
const ON_TIME: i64 = 2;
/// A pause between two ticks that is longer than this was a sleep of the machine, in seconds.
const LONGEST_TICK: u32 = 90;
/// First line of the stored form.
const HEAD: &str = "vejvalg-time 1";

/// Whether the clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// It runs.
    #[default]
    Running,
    /// An interruption: nothing is counted.
    Paused,
}

/// The time that a room has used in a module.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timing {
    /// Whether the clock runs.
    pub clock: Clock,
    /// Seconds used, by the place of the activity.
    used: Vec<(u16, u32)>,
    /// The step on the clock.
    step: String,
    /// Seconds used at it.
    at_step: u32,
    /// Seconds that the host added to it.
    added: u32,
}

impl Timing {
    /// Comes to a step: its own time begins.
    pub fn arrive(&mut self, step: &str) {
        if self.step != step {
            step.clone_into(&mut self.step);
            (self.at_step, self.added) = (0, 0);
        }
    }

    /// Time passes in an activity, in seconds. A machine that slept counts as little as it can.
    pub fn pass(&mut self, activity: u16, seconds: u32) {
        if self.clock == Clock::Paused || seconds > LONGEST_TICK {
            return;
        }
        self.at_step += seconds;
        match self.used.iter_mut().find(|(place, _)| *place == activity) {
            Some((_, used)) => *used += seconds,
            None => self.used.push((activity, seconds)),
        }
    }

    /// The host gives the step more time, in seconds.
    pub fn add(&mut self, seconds: u32) {
        self.added += seconds;
    }

    /// Stops the clock, or lets it go on.
    pub fn toggle(&mut self) {
        self.clock = match self.clock {
            Clock::Running => Clock::Paused,
            Clock::Paused => Clock::Running,
        };
    }

    /// Seconds left of a step's time; below zero when it is used up. None where the step has no time.
    #[must_use]
    pub fn left(&self, planned: u16) -> Option<i64> {
        let whole = i64::from(planned) + i64::from(self.added);
        (whole > 0).then(|| whole - i64::from(self.at_step))
    }

    /// The same at a step that the clock may not have come to yet.
    #[must_use]
    pub fn left_at(&self, step: &str, planned: u16) -> Option<i64> {
        if self.step == step { self.left(planned) } else { (planned > 0).then(|| i64::from(planned)) }
    }

    /// Seconds used in an activity.
    #[must_use]
    pub fn used(&self, activity: u16) -> u32 {
        self.used.iter().find(|(place, _)| *place == activity).map_or(0, |(_, used)| *used)
    }

    /// Seconds used in the module.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.used.iter().map(|(_, used)| used).sum()
    }

    /// The stored form.
    #[must_use]
    pub fn write(&self) -> String {
        let clock = if self.clock == Clock::Paused { "paused" } else { "running" };
        let used = self.used.iter().map(|(place, used)| format!("\n{place} {used}"));
        format!("{HEAD}\n{clock} {} {} {}{}", self.at_step, self.added, self.step, used.collect::<String>())
    }

    /// Reads the stored form; a damaged one begins at zero, for nothing that people wrote is in it.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut lines = text.lines();
        if lines.next() != Some(HEAD) {
            return Self::default();
        }
        let mut words = lines.next().unwrap_or_default().splitn(4, ' ');
        let clock = if words.next() == Some("paused") { Clock::Paused } else { Clock::Running };
        let mut number = || words.next().and_then(|word| word.parse().ok()).unwrap_or_default();
        let (at_step, added) = (number(), number());
        let step = words.next().unwrap_or_default().to_owned();
        let pair =
            |line: &str| line.split_once(' ').and_then(|(place, used)| Some((place.parse().ok()?, used.parse().ok()?)));
        Self { clock, used: lines.filter_map(pair).collect(), step, at_step, added }
    }
}

/// How a room keeps time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pace {
    /// As planned.
    OnTime,
    /// So many minutes are saved.
    Ahead(u32),
    /// So many minutes too many are used.
    Behind {
        /// How many.
        minutes: u32,
        /// Activities to leave out, by place: those that a shorter variant does without.
        cut: Vec<u16>,
        /// Minutes that are then still to be saved in what is left.
        shorten: u32,
    },
}

/// An activity in the plan as it now stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Its place.
    pub place: u16,
    /// Minutes planned.
    pub planned: u32,
    /// Minutes used.
    pub used: u32,
    /// Minutes that there are for it now.
    pub now: u32,
}

/// How the room keeps time, standing in an activity of the variant that is played.
#[must_use]
pub fn pace(index: &Index, variant: u16, here: u16, timing: &Timing) -> Pace {
    let stops: Vec<(u16, i64)> =
        index.planned(variant).map(|(place, activity)| (place, i64::from(activity.minutes))).collect();
    let late = late(&stops, here, timing);
    if late.abs() < ON_TIME {
        return Pace::OnTime;
    }
    if late < 0 {
        return Pace::Ahead(minutes(-late));
    }
    let mut left = late;
    let mut cut = Vec::new();
    for (place, planned) in dispensable(index, &stops, here) {
        if left <= 0 {
            break;
        }
        left -= planned;
        cut.push(place);
    }
    cut.sort_unstable();
    Pace::Behind { minutes: minutes(late), cut, shorten: minutes(left.max(0)) }
}

/// The plan as it now stands: what is behind as it was, what is ahead with the time that is left for it.
#[must_use]
pub fn plan(index: &Index, variant: u16, here: u16, timing: &Timing) -> Vec<Stop> {
    let stops: Vec<(u16, i64)> =
        index.planned(variant).map(|(place, activity)| (place, i64::from(activity.minutes))).collect();
    let late = late(&stops, here, timing).max(0);
    let ahead: i64 = stops.iter().filter(|(place, _)| *place > here).map(|(_, planned)| planned).sum();
    let stop = |(place, planned): &(u16, i64)| {
        let now = if *place > here && ahead > 0 { planned - (planned * late.min(ahead)) / ahead } else { *planned };
        Stop { place: *place, planned: minutes(*planned), used: timing.used(*place).div_ceil(60), now: minutes(now) }
    };
    stops.iter().map(stop).collect()
}

/// Minutes used beyond the plan so far; below zero when some are saved.
fn late(stops: &[(u16, i64)], here: u16, timing: &Timing) -> i64 {
    let used = |place: u16| i64::from(timing.used(place)) / 60;
    let behind = stops.iter().filter(|(place, _)| *place < here).map(|(place, planned)| used(*place) - planned);
    let current = stops.iter().filter(|(place, _)| *place == here).map(|(_, planned)| (used(here) - planned).max(0));
    behind.sum::<i64>() + current.sum::<i64>()
}

/// Activities ahead that a shorter variant does without, those first that the fewest variants have.
/// The last one closes the day and stays.
fn dispensable(index: &Index, stops: &[(u16, i64)], here: u16) -> Vec<(u16, i64)> {
    let kept = |place: u16| index.variants.iter().filter(|plan| plan.activities.contains(&place)).count();
    let last = stops.last().map(|(place, _)| *place);
    let mut ahead: Vec<(u16, i64)> = stops
        .iter()
        .copied()
        .filter(|(place, _)| *place > here && Some(*place) != last && kept(*place) < index.variants.len())
        .collect();
    ahead.sort_by_key(|(place, planned)| (kept(*place), *planned));
    ahead
}

fn minutes(minutes: i64) -> u32 {
    u32::try_from(minutes).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use vejvalg_engine::module::{Activity, VariantPlan};

    /// Five activities of 10, 45, 15, 30 and 10 minutes; the short variant has the first, second and last.
    fn index() -> Index {
        let activity = |minutes: u16| Activity { minutes, ..Activity::default() };
        Index {
            activities: [10, 45, 15, 30, 10].map(activity).into(),
            variants: vec![
                VariantPlan { minutes: 110, activities: vec![0, 1, 2, 3, 4] },
                VariantPlan { minutes: 65, activities: vec![0, 1, 4] },
            ],
            ..Index::default()
        }
    }

    fn used(minutes: &[u32]) -> Timing {
        let mut timing = Timing::default();
        for (place, minutes) in (0..).zip(minutes) {
            (0..*minutes).for_each(|_| timing.pass(place, 60));
        }
        timing
    }

    #[track_caller]
    fn check(minutes: &[u32], here: u16, expected: Pace) {
        assert_eq!(pace(&index(), 110, here, &used(minutes)), expected);
    }

    #[test]
    fn a_room_within_a_minute_of_the_plan_is_on_time() {
        check(&[11, 20], 1, Pace::OnTime);
        check(&[], 0, Pace::OnTime);
    }

    #[test]
    fn saved_minutes_count_once_the_activity_is_behind() {
        check(&[5, 10], 1, Pace::Ahead(5));
        check(&[5, 30], 2, Pace::Ahead(20));
    }

    #[test]
    fn a_late_room_leaves_out_what_a_shorter_variant_does_without() {
        check(&[10, 57], 1, Pace::Behind { minutes: 12, cut: vec![2], shorten: 0 });
        check(&[20, 65], 1, Pace::Behind { minutes: 30, cut: vec![2, 3], shorten: 0 });
    }

    #[test]
    fn what_cannot_be_left_out_is_shortened() {
        check(&[30, 80], 1, Pace::Behind { minutes: 55, cut: vec![2, 3], shorten: 10 });
        check(&[10, 45, 15, 40], 3, Pace::Behind { minutes: 10, cut: vec![], shorten: 10 });
    }

    #[test]
    fn the_plan_shares_out_the_time_that_is_left() {
        let now: Vec<u32> = plan(&index(), 110, 1, &used(&[10, 56])).iter().map(|stop| stop.now).collect();
        assert_eq!(now, [10, 45, 12, 24, 8]);
    }

    #[test]
    fn a_pause_and_a_sleeping_machine_count_for_nothing() {
        let mut timing = Timing::default();
        timing.pass(0, 5);
        timing.toggle();
        timing.pass(0, 5);
        timing.toggle();
        timing.pass(0, 3600);
        assert_eq!(timing.total(), 5);
    }

    #[test]
    fn each_step_has_its_own_time_and_what_the_host_adds() {
        let mut timing = Timing::default();
        timing.arrive("read");
        timing.pass(0, 50);
        assert_eq!(timing.left(60), Some(10));
        timing.add(120);
        assert_eq!(timing.left(60), Some(130));
        assert_eq!(timing.left_at("vote", 60), Some(60), "the clock has not come to it");
        timing.arrive("vote");
        assert_eq!(timing.left(60), Some(60));
        assert_eq!(timing.left(0), None);
    }

    #[test]
    fn what_is_stored_is_read_again_and_rubbish_begins_at_zero() {
        let mut timing = used(&[3, 4]);
        timing.arrive("a step");
        timing.pass(1, 7);
        timing.add(120);
        timing.toggle();
        assert_eq!(Timing::read(&timing.write()), timing);
        for rubbish in ["", "vejvalg-time 2\n", "vejvalg-time 1", "vejvalg-time 1\nx y z\n1", "\u{0}"] {
            assert_eq!(Timing::read(rubbish).total(), 0, "{rubbish:?}");
        }
    }
}
