import { hmacHex } from '../basics/hmac'
import type { Finding } from './finding'
import { sentenceOf } from './takeOut'

/**
 * By what a finding is known again that a person said is not about a child: a keyed hash of the rule and of the sentence it
 * stands in. Another sentence, or another word in this one, is asked about anew.
 */
export const keepMark = (key: string, text: string, finding: Finding): string =>
  hmacHex(key, `${finding.rule}\u0000${sentenceOf(text, finding)}`)

/** The findings that nobody has said are not about a child. */
export const stillAsked = (
  key: string | null,
  marks: ReadonlySet<string>,
  text: string,
  findings: readonly Finding[],
): readonly Finding[] =>
  key === null || marks.size === 0 ? findings : findings.filter((each) => !marks.has(keepMark(key, text, each)))
