import { folded } from '../../partnership/import/cellText'
import { readOption } from '../forms/typed'

// What a column of somebody's form holds, by the words over it.

/** What a column, or a labelled line, says of a question. */
export const roles = {
  answer: 'The answer',
  rating: 'Rating',
  narrative: 'Comments',
  evidence: 'Evidence',
  impact: 'Impact',
  actions: 'Actions',
  owner: 'Who does the action',
  due: 'When the action is due',
  reason: 'Why it does not apply',
  option: 'One answer to tick',
  box: 'The answer, or comments',
  leave: 'Leave out',
} as const satisfies Readonly<Record<string, string>>
export type Role = keyof typeof roles

/** In this order, as a heading may have words of several. A rating that somebody else gave, or that was given before, is none of ours. */
const known: readonly (readonly [Role, RegExp])[] = [
  [
    'leave',
    /\b(moderat\w*|panel|peer review\w*|reviewer|validated|agreed (rating|score|grade|rag)|previous|last (year|cycle|audit)s?|prior|office use|partnership use|board use|guidance|prompts?|what good looks like|minimum standard)\b|^(?:examples?|possible|suggested|references?)\b/,
  ],
  ['reason', /\b(why not applicable|reason not applicable|if not applicable|if n a)\b/],
  ['due', /\b(by when|when by|deadline|target date|due( date| by)?|timescales?|completion date|review date)\b/],
  ['owner', /\b(by whom|who by|owner|lead (officer|person)|person responsible|responsib\w+|action lead)\b/],
  ['impact', /\b(impact|difference|outcomes?|so what)\b/],
  ['actions', /\b(actions?|next steps?|improvements?|areas? for development|development needs?|what (needs|will))\b/],
  ['rating', /\b(rating|rag|rag rated|grade|grading|score|judge?ment|self assessed|status|level|complian(t|ce))\b/],
  ['evidence', /\b(evidence|where (it )?is (it )?kept|documents?)\b/],
  [
    'narrative',
    /\b(comments?|commentary|narrative|notes?|explain|explanation|details?|describe|description|further information|tell us more|how do you know|current position|strengths?|summary)\b/,
  ],
  ['answer', /^(your |agency |organisations? |school |setting )?(answers?|response|reply|self assessment)$/],
]

/** What the words over a column, or before a line, say it is; null for words that say nothing of it. */
export function roleOf(heading: string): Role | null {
  const words = folded(heading)
  if (words === '' || words.split(' ').length > 12) return null
  if (isOptionWord(heading)) return 'option'
  return known.find(([, says]) => says.test(words))?.[0] ?? null
}

const meanings = (['met', 'partly', 'not-met', 'excluded'] as const).map((meaning) => ({
  value: meaning,
  label: meaning,
  about: '',
  also: [],
  meaning,
}))

/** True for a word that is an answer of itself: `Amber`, `Yes`, `N/A`, `3`. */
export const isOptionWord = (words: string) =>
  words.trim().length <= 30 &&
  (/^[0-5]$/.test(words.trim()) || /^blue$/i.test(words.trim()) || readOption(meanings, words).ok)

const questionWords =
  /^(?:(?:no|number|ref) )?(?:questions?|standards?|requirements?|criteri(?:on|a)|statements?|indicators?|areas?|expectations?|elements?|descriptors?|key (?:questions?|standards?|areas?|lines? of enquiry)|what we (?:ask|expect)|audit (?:questions?|points?|areas?))(?: .{0,30})?$/

/** True for the words over a column of questions. */
export const isQuestionHeading = (words: string) =>
  questionWords.test(folded(words)) && folded(words).split(' ').length <= 5

/** True for the words over a column of numbers. */
export const isNumberHeading = (words: string) =>
  /^(?:no|nr|number|ref|reference|item|q|question no|#)$/.test(folded(words)) || words.trim() === '#'

/** A line that names what it says: `Evidence: minutes`. Null for a line that does not. */
export function labelledLine(text: string): { readonly label: string; readonly said: string } | null {
  const [, label = '', said = ''] = /^([^:\n]{2,60}):\s*([\s\S]*)$/.exec(text.trim()) ?? []
  return label === '' ? null : { label: label.trim(), said: said.trim() }
}
