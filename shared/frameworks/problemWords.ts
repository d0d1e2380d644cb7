import type { Misfit } from '../basics/parse'
import type { Framework } from './framework'
import { nothingThere } from './mendFramework'
import type { QuestionId, StandardId } from './question'

// What is wrong with a draft, in words for the person who writes it, and the page of the editor where it is put right.

/** A page of the editor. */
export type EditorPage =
  | { readonly page: 'words' | 'scales' | 'sources' | 'frontSheet' | 'changes' | 'check' }
  | { readonly page: 'standard'; readonly id: StandardId }
  | { readonly page: 'question'; readonly id: QuestionId }
  /** `id` is a standard's or a question's, or empty for the beginning. */
  | { readonly page: 'preview'; readonly id: string }

export type ExplainedProblem = { readonly place: EditorPage; readonly words: string; readonly path: string }

/** A problem in plain words, with its page; of a file of which nothing could be read, with its place there. */
export function explainMisfit(framework: Framework | null, { path, expected }: Misfit): ExplainedProblem {
  const { place, subject, rest } = framework ? locate(framework, path) : wholeFramework(path)
  return { place, path, words: sentence(subject, rest, expected) }
}

const wholeFramework = (path: string): Located => ({ place: { page: 'words' }, subject: 'The framework', rest: path })

type Located = { readonly place: EditorPage; readonly subject: string; readonly rest: string }

function locate(framework: Framework, path: string): Located {
  const inStandard = /^standards\[(\d+)\]\.?(.*)$/.exec(path)
  const standard = framework.standards[Number(inStandard?.[1] ?? -1)]
  if (inStandard && standard) {
    const inQuestion = /^questions\[(\d+)\]\.?(.*)$/.exec(inStandard[2] ?? '')
    const question = standard.questions[Number(inQuestion?.[1] ?? -1)]
    if (inQuestion && question)
      return {
        place: { page: 'question', id: question.id },
        subject:
          question.label === ''
            ? `Question in place ${Number(inQuestion[1]) + 1} of standard ${standard.number}`
            : `Question ${question.label}`,
        rest: inQuestion[2] ?? '',
      }
    return {
      place: { page: 'standard', id: standard.id },
      subject:
        standard.number !== ''
          ? `Standard ${standard.number}`
          : standard.title === ''
            ? `Standard in place ${Number(inStandard[1]) + 1}`
            : `Standard “${standard.title}”`,
      rest: inStandard[2] ?? '',
    }
  }
  const inScale = /^scales\[(\d+)\]\.?(.*)$/.exec(path)
  const scale = framework.scales[Number(inScale?.[1] ?? -1)]
  if (inScale && scale) {
    const inLevel = /^levels\[(\d+)\]\.?(.*)$/.exec(inScale[2] ?? '')
    const level = scale.levels[Number(inLevel?.[1] ?? -1)]
    const name = scale.title === '' ? 'A scale' : `Scale “${scale.title}”`
    if (!level) return { place: { page: 'scales' }, subject: name, rest: inScale[2] ?? '' }
    const place = Number(inLevel?.[1] ?? 0) + 1
    const which = level.label === '' ? `level ${place}` : `level “${level.label}”`
    return { place: { page: 'scales' }, subject: `${name}, ${which}`, rest: inLevel?.[2] ?? '' }
  }
  const source = /^references\[(\d+)\]\.?(.*)$/.exec(path)
  if (source) return { place: { page: 'sources' }, subject: `Source ${Number(source[1]) + 1}`, rest: source[2] ?? '' }
  const box = /^frontSheet\[(\d+)\]\.?(.*)$/.exec(path)
  if (box)
    return { place: { page: 'frontSheet' }, subject: `Box ${Number(box[1]) + 1} of the first page`, rest: box[2] ?? '' }
  const evidence = /^evidenceTypes\[(\d+)\]\.?(.*)$/.exec(path)
  if (evidence)
    return { place: { page: 'words' }, subject: `Kind of evidence ${Number(evidence[1]) + 1}`, rest: 'words' }
  const figure = /^figures\.rows\[(\d+)\]\.?(.*)$/.exec(path)
  if (figure) return { place: { page: 'sources' }, subject: `Figure ${Number(figure[1]) + 1}`, rest: figure[2] ?? '' }
  if (path.startsWith('figures'))
    return { place: { page: 'sources' }, subject: 'The note on the figures', rest: 'words' }
  if (path.startsWith('changes'))
    return { place: { page: 'changes' }, subject: 'A change since the edition before', rest: '' }
  if (path.startsWith('rules')) return { place: { page: 'scales' }, subject: 'A rule about levels', rest: '' }
  return wholeFramework(path)
}

function sentence(subject: string, rest: string, expected: string): string {
  const item = itemWords(rest)
  const name = (rest.split('.').pop() ?? '').replace(/\[\d+\]/g, '')
  const part = name === 'label' ? labelWords(subject, rest) : (partWords[name] ?? null)
  const used = /"(.*)" is used before/.exec(expected)?.[1]
  if (expected === 'some words') return `${subject}${item} has no ${part ?? 'words'}.`
  if (expected === nothingThere) return `${subject}${item} has no ${part ?? nameWords(name)}.`
  const strange = /^only known names, not (.*)$/.exec(expected)?.[1]
  if (strange !== undefined)
    return `${subject}${item} has something that is not known here: ${firstOf(strange.split(', '))}. Take it out.`
  if (expected === 'at least 1 question') return `${subject} has no questions.`
  if (used !== undefined && name === 'id')
    return `${subject}${item} has an id that is used before: “${used}”. Change one.`
  if (used !== undefined) return `${subject}${item} has the same ${part ?? 'number'} as another: “${used}”. Change one.`
  if (name === 'edition' && expected.startsWith('a text that fits'))
    return `${subject}, number of the edition: it needs letters, figures and points only, 20 at most, such as 2026.1.`
  const sum = /^weights that add up to (\S+), not (\S+)$/.exec(expected)
  if (sum) return `${subject}${item}: the points add up to ${sum[2]} and should add up to ${sum[1]}.`
  if (expected.includes('"R" is read as red'))
    return `${subject}: choose another code. People read “R” as red, requires improvement or resolved.`
  if (expected.startsWith('a place on the colour ramp'))
    return `${subject} has no colour. Its meaning is a judgement, so choose one.`
  if (expected.startsWith('a meaning that fits the order'))
    return `${subject}: its meaning does not fit the order of the levels. Move the level or change its meaning.`
  if (expected.startsWith('a question that does not wait'))
    return `${subject} waits for a question that waits for it, so neither would be asked.`
  const named = /(?:of this file|of that question|of that field), not "(.*)"$/.exec(expected)?.[1]
  if (named !== undefined)
    return `${subject}${item} names something that is not there: “${named}”${part ? ` (${part})` : ''}. Choose again.`
  const which = part ?? (name === '' || /\[/.test(rest) ? null : nameWords(name))
  return `${subject}${item}${which ? `, ${which}` : ''}: it needs ${plainExpected(expected)}.`
}

/** A few names of many. */
const firstOf = (names: readonly string[]) =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')

const nameWords = (name: string) => (name === '' ? 'words' : `“${name}”`)

/** What the schema expects, in words for people who do not write programs. */
function plainExpected(expected: string): string {
  const most = /^at most (\d+) (character|item)s?$/.exec(expected)
  if (most) return `at most ${Number(most[1]).toLocaleString('en-GB')} ${most[2] === 'item' ? 'entries' : 'characters'}`
  return plainKinds[expected] ?? expected
}

const plainKinds: Readonly<Record<string, string>> = {
  'a string': 'a text',
  'a number': 'a number',
  'an int': 'a whole number',
  'an array': 'a list',
  'an object': 'names with values',
  'a record': 'names with values',
  'a boolean': 'true or false',
  'another kind of value': 'one of the kinds of answer that there are',
}

/** What a label is called on its page: a question's is its number, a level's its word. */
function labelWords(subject: string, rest: string): string {
  if (/(options|criteria)\[/.test(rest)) return 'words'
  if (subject.includes(', level ')) return 'word'
  return /fields\[/.test(rest) || subject.startsWith('Box ') ? 'words for what it asks' : 'number'
}

/** Where inside a question: `, typed answer 2`. */
function itemWords(rest: string): string {
  const field = /fields\[(\d+)\]/.exec(rest)
  const inner = /(options|criteria|evidencePrompts|redFlags|layQuestions|groups|checklist)\[(\d+)\]/.exec(rest)
  const innerWords = inner ? `, ${lineWords[inner[1] ?? ''] ?? 'line'} ${Number(inner[2]) + 1}` : ''
  return `${field ? `, typed answer ${Number(field[1]) + 1}` : ''}${innerWords}`
}

const lineWords: Readonly<Record<string, string>> = {
  options: 'choice',
  criteria: 'criterion',
  evidencePrompts: 'example of good evidence',
  redFlags: 'sign to look out for',
  layQuestions: 'question for lay members',
  groups: 'group',
  checklist: 'point',
}

const partWords: Readonly<Record<string, string>> = {
  text: 'text',
  answer: 'words for its answer',
  wave: 'date',
  source: 'words for where it is published',
  shortTitle: 'short title',
  number: 'number',
  title: 'title',
  plainWords: 'plain words for lay members',
  owner: 'owner',
  about: 'words about it',
  editionLabel: 'name of the edition',
  code: 'code',
  shape: 'shape',
  meaning: 'meaning',
  descriptor: 'description',
  document: 'document',
  hint: 'hint',
  ofLabel: 'words for “out of”',
  privacyHint: 'reminder about privacy',
  scale: 'scale',
  kind: 'kind of answer',
  core: 'word on the short version',
  showWhen: 'condition',
  question: 'question',
  is: 'answers',
  means: 'purpose',
  marked: 'choice that stands apart',
  one: 'word for one of those who answer',
  many: 'word for several of those who answer',
}
