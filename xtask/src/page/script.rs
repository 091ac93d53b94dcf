//! Scripts without their comments, indentation and most of their air: Trunk's own minifier gives up on the glue that
//! wasm-bindgen writes. Works on lines, for scripts of that style and of ours; of JavaScript it knows what a string is.

/// Signs that keep apart what stands before and after them, with air or without.
const KEEP_APART: &[char] = &['=', '(', ')', '{', '}', '[', ']', ',', ';', ':', '?', '&', '|'];

/// The script without comment lines, indentation and air, or as it was where a text of several lines could be hurt.
pub fn lean(script: &str) -> String {
    let spans_lines = script.lines().any(|line| line.matches('`').count() % 2 == 1);
    if spans_lines {
        return script.to_owned();
    }
    let mut kept = String::with_capacity(script.len());
    let mut within = false;
    for line in script.lines().map(str::trim) {
        within |= line.starts_with("/*");
        if within {
            within = !line.contains("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            close_up(line, &mut kept);
            kept.push('\n');
        }
    }
    kept
}

/// Writes a line without the spaces beside signs that keep its words apart. One with a slash or with texts within texts
/// may hold anything, and stays as it is.
fn close_up(line: &str, kept: &mut String) {
    let begin = kept.len();
    if line.matches('`').count() > 2 {
        return kept.push_str(line);
    }
    let (mut quote, mut is_escaped) = (None, false);
    for letter in line.chars() {
        match quote {
            Some(end) => {
                kept.push(letter);
                quote = quote.filter(|_| is_escaped || letter != end);
                is_escaped = !is_escaped && letter == '\\';
            }
            None if letter == '/' => {
                kept.truncate(begin);
                return kept.push_str(line);
            }
            None if letter == ' ' && (kept[begin..].ends_with(KEEP_APART) || kept[begin..].ends_with("=>")) => {}
            None => {
                if KEEP_APART.contains(&letter) && kept[begin..].ends_with(' ') {
                    kept.pop();
                }
                kept.push(letter);
                quote = Some(letter).filter(|letter| matches!(letter, '"' | '\'' | '`'));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_code_stays() {
        let script = "/**\n * @param {number} a\n */\nexport function f(a) {\n    // why\n    return `x ${a}`; // end\n}\n/* one line */\n";
        assert_eq!(lean(script), "export function f(a){\nreturn `x ${a}`; // end\n}\n");
    }

    #[test]
    fn a_text_of_several_lines_is_left_alone() {
        let script = "  const text = `one\n  two`;\n";
        assert_eq!(lean(script), script);
    }

    #[test]
    fn air_goes_where_a_sign_keeps_words_apart_and_nowhere_else() {
        for (line, closed) in [
            ("const [a, b = 1] = (c) => ({ ...c, d: e ? f : g });", "const[a,b=1]=(c)=>({...c,d:e?f:g});"),
            ("if (a && b || !c) return typeof d in e;", "if(a&&b||!c)return typeof d in e;"),
            ("say(\"a, b\", 'c = \\' (d)', \"\\\\\", e );", "say(\"a, b\",'c = \\' (d)',\"\\\\\",e);"),
            ("a = b - -c + +d < !--e;", "a=b - -c + +d < !--e;"),
            ("a = b.match(/x, [y]/) ?? c;", "a = b.match(/x, [y]/) ?? c;"),
            ("a = `b, ${ c }/` + d ;", "a=`b, ${ c }/` + d;"),
            ("a = `b, ${ `c` } = d` ;", "a = `b, ${ `c` } = d` ;"),
            ("say(\"https://x.y, z\") ;", "say(\"https://x.y, z\");"),
        ] {
            assert_eq!(lean(line), format!("{closed}\n"));
        }
    }
}
