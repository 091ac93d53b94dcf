//! The meters that options move: a name, a bar and a number each.

use vejvalg_engine::module::Meter;

use super::el::{El, el};

/// The meters with their values, if the module has any.
pub(super) fn meters(meters: &[(&Meter, i32)]) -> Option<El> {
    (!meters.is_empty())
        .then(|| el("ul").class("meters").kids(meters.iter().map(|(meter, value)| one(meter, *value)).collect()))
}

fn one(meter: &Meter, value: i32) -> El {
    let number = value.to_string();
    // A meter without an upper bound has nothing to be a part of: its number says it all.
    let bar = (meter.high < i32::MAX).then(|| {
        el("meter")
            .class("meters__bar")
            .attr("min", &meter.low.to_string())
            .attr("max", &meter.high.to_string())
            .attr("value", &number)
            .attr("aria-label", &meter.title)
    });
    el("li")
        .class("meters__one")
        .attr("data-meter", &meter.id)
        .kid(el("span").class("meters__name").text(&meter.title))
        .kid_if(bar)
        .kid(el("span").class("meters__value").text(&number))
}
