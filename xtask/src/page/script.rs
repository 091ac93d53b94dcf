//! Scripts without their comments and indentation: Trunk's own minifier gives up on the glue that wasm-bindgen writes.
//! Works on lines, for scripts of that style and of ours; knows no JavaScript.

/// The script without comment lines and indentation, or as it was where a text of several lines could be hurt.
pub fn without_comments(script: &str) -> String {
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
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_code_stays() {
        let script = "/**\n * @param {number} a\n */\nexport function f(a) {\n    // why\n    return `x ${a}`; // end\n}\n/* one line */\n";
        assert_eq!(without_comments(script), "export function f(a) {\nreturn `x ${a}`; // end\n}\n");
    }

    #[test]
    fn a_text_of_several_lines_is_left_alone() {
        let script = "  const text = `one\n  two`;\n";
        assert_eq!(without_comments(script), script);
    }
}
