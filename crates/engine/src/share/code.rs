//! A result to and from its line.

use super::{By, Shared, Unread, VERSION, Writing, find};
use crate::bytes::{self, Broken, Rest};
use crate::compact::{self, Names, Spoilt, hash};
use crate::module::Module;
use crate::session::Entry;

/// Writes a result as a line.
///
/// # Errors
/// [`Unread::NotLoaded`] names a chunk to load before trying again; [`Unread::NoActivity`] where the
/// result is of another module; [`Unread::Cut`] where so much was written that no line holds it.
pub fn line(module: &Module, shared: &Shared) -> Result<String, Unread> {
    if let Some(missing) = module.missing() {
        return Err(Unread::NotLoaded(missing));
    }
    let index = module.index();
    let activity = index.activities.get(usize::from(shared.activity)).ok_or(Unread::NoActivity)?;
    let log: Vec<Entry> = shared
        .answers
        .iter()
        .filter_map(|(at, answer)| Some(Entry::Answered(module.step(*at)?.id.clone(), answer.clone())))
        .collect();
    let packed = compact::write_entries(module, &Names::of(module), &log);
    let mut bytes = vec![VERSION];
    for id in [&index.id, &index.fingerprint, &activity.id] {
        bytes.extend(hash(id).to_le_bytes());
    }
    bytes.extend(shared.by.mark.to_le_bytes());
    bytes.extend([bytes::mode(shared.by.mode), shared.by.people]);
    bytes.extend(shared.order.to_le_bytes());
    bytes::block(&mut bytes, shared.by.label.as_bytes());
    let texts = if shared.writing == Writing::Told { &packed.texts[..] } else { &[] };
    bytes::number(&mut bytes, texts.len() as u64);
    texts.iter().for_each(|written| bytes::block(&mut bytes, written.as_bytes()));
    bytes.extend(packed.bytes);
    let code = find::write(&bytes).ok_or(Unread::Cut)?;
    let words = if shared.writing == Writing::Told { " +text" } else { "" };
    Ok(format!("Vejvalg {}/{}{}{words} {code}", index.id, activity.id, ascii(&shared.by.label)))
}

/// Reads the one code of a line.
///
/// # Errors
/// Says why there is no result in it that can be counted.
pub fn read(module: &Module, line: &str) -> Result<Shared, Unread> {
    if let Some(missing) = module.missing() {
        return Err(Unread::NotLoaded(missing));
    }
    let mut names = Names::of(module);
    let mut found = find::codes(line).map(|bytes| decode(module, &mut names, &bytes?));
    let first = found.next().ok_or(Unread::NoCode)?;
    // A word of the text may look like the beginning of a code.
    first.or_else(|why| found.find_map(Result::ok).ok_or(why))
}

/// Reads the bytes of a code, whose check sum is right. The names are those of the module.
pub(super) fn decode(module: &Module, names: &mut Names<'_>, bytes: &[u8]) -> Result<Shared, Unread> {
    let mut rest = Rest(bytes);
    let version = rest.byte()?;
    if version != VERSION {
        return Err(Unread::OtherVersion(version));
    }
    let index = module.index();
    if rest.long()? != hash(&index.id) {
        return Err(Unread::OtherModule);
    }
    let is_edition = rest.long()? == hash(&index.fingerprint);
    let activity = rest.long()?;
    let activity = index.activities.iter().position(|known| hash(&known.id) == activity);
    let activity = activity.and_then(|place| u16::try_from(place).ok()).ok_or(Unread::NoActivity)?;
    let (mark, mode, people, order) = (rest.long()?, rest.mode()?, rest.byte()?, rest.long()?);
    let by = By { mark, label: rest.text()?, mode, people };
    // Every text takes a byte at least.
    let texts = (0..rest.count()?).map(|_| rest.text()).collect::<Result<Vec<String>, Broken>>()?;
    let writing = if texts.is_empty() { Writing::Kept } else { Writing::Told };
    let (log, is_whole) = compact::read_entries(module, names, rest.0, &texts).map_err(spoilt)?;
    let mut answers = Vec::new();
    for entry in log {
        let Entry::Answered(step, answer) = entry else { return Err(Unread::Damaged) };
        let at = module.place_of(&step).ok_or(Unread::Damaged)?;
        // What came from elsewhere is held to the same rule: nothing private, only this activity.
        let is_told = module.step(at).is_some_and(|step| super::is_told(step, &answer, writing));
        if is_told && module.step(at).is_some_and(|step| step.activity == activity) {
            answers.push((at, answer));
        }
    }
    Ok(Shared { activity, by, order, writing, is_current: is_edition && is_whole, answers })
}

fn spoilt(spoilt: Spoilt) -> Unread {
    match spoilt {
        Spoilt::Damaged => Unread::Damaged,
        Spoilt::OtherVersion(version) => Unread::OtherVersion(version),
        Spoilt::OtherModule => Unread::OtherModule,
        Spoilt::NotLoaded(chunk) => Unread::NotLoaded(chunk),
    }
}

/// A name of plain letters, for people; what the code holds is the name as it is.
fn ascii(label: &str) -> String {
    let mut plain = String::new();
    for letter in label.chars() {
        match letter {
            'æ' => plain.push_str("ae"),
            'ø' => plain.push_str("oe"),
            'å' => plain.push_str("aa"),
            'Æ' => plain.push_str("Ae"),
            'Ø' => plain.push_str("Oe"),
            'Å' => plain.push_str("Aa"),
            ' ' | '-' | '0'..='9' | 'a'..='z' | 'A'..='Z' => plain.push(letter),
            _ => plain.push('?'),
        }
    }
    if plain.is_empty() { plain } else { format!(" ({plain})") }
}

impl From<Broken> for Unread {
    fn from(Broken: Broken) -> Self {
        Self::Damaged
    }
}
