import { shortDay } from '../../basics/day'
import { ended, listed } from '../../basics/text'
import { criteriaTexts, fieldText } from '../../frameworks/fieldValue'
import { findLevel, inGroups, questionName } from '../../frameworks/lookUp'
import type { Action, Copyable, EvidenceItem } from '../../returns/answer'
import { impactWords } from '../../returns/impact'
import { sameWords } from '../../returns/lastYear'
import { partTitle } from '../../returns/merge/partWords'
import { isOpen } from '../../returns/merge/undecided'
import { isAnswered } from '../../returns/progress'
import { type Block, type HeadingLevel, type Inline, shownRating, type Words } from '../block'
import { typedBlocks } from '../typedText'
import { type AgencyFacts, type AnsweredQuestion, answeredQuestions, namedActions, namedEvidence } from './agencyFacts'

/** Every standard, every question, with what the return says to it: an annex, as long as the answers are. */
export function answersSection(facts: AgencyFacts): readonly Block[] {
  const answers = answeredQuestions(facts)
  return [
    { kind: 'heading', level: 1, text: 'Annex: every answer, standard by standard', id: 'answers' },
    ...facts.framework.standards.flatMap((standard): Block[] => [
      { kind: 'heading', level: 2, text: `Standard ${standard.number}: ${standard.title}` },
      ...typedBlocks(standard.leadIn ?? ''),
      ...inGroups(answers.filter((each) => each.standard === standard)).flatMap(({ group, questions }): Block[] =>
        group
          ? [
              { kind: 'heading', level: 3, text: group.title },
              ...questions.flatMap((each) => answerBlocks(each, facts, 4)),
            ]
          : questions.flatMap((each) => answerBlocks(each, facts, 3)),
      ),
    ]),
  ]
}

function answerBlocks(answered: AnsweredQuestion, facts: AgencyFacts, level: HeadingLevel): Block[] {
  const { question, content } = answered
  const details = detailsOf(answered)
  return [
    { kind: 'heading', level, text: questionName(question) },
    { kind: 'paragraph', words: question.text, keepsWithNext: true },
    ...ratingLine(answered, facts),
    ...typedAnswers(answered, facts),
    ...typedBlocks(content.narrative),
    ...markBlocks(answered, facts),
    ...(details.length > 0 ? [{ kind: 'bullets', items: details } as const] : []),
    ...feedback(answered),
  ]
}

/** How it is rated, beside what was said and agreed last time; whether it is answered, for a question without a rating. */
function ratingLine(
  { question, content, before, agreedBefore }: AnsweredQuestion,
  { framework, auditReturn, earlier }: AgencyFacts,
): Block[] {
  const answered = isAnswered(question, auditReturn.answers[question.id])
  if (question.scale === undefined && answered && content.notApplicable === null) return []
  const level = findLevel(framework, content.rating)
  const earlierFramework = earlier?.framework ?? framework
  const own: Inline[] = level
    ? [shownRating(level)]
    : [answered ? `Not applicable. ${content.notApplicable ?? ''}`.trim() : 'Not answered']
  const said = (label: string, id: Parameters<typeof findLevel>[1]): Inline[] => {
    const was = findLevel(earlierFramework, id)
    return was ? [`  ${`${label}: `.replaceAll(' ', '\u00a0')}`, shownRating(was)] : []
  }
  const words: Words = [
    { kind: 'strong', text: question.scale === undefined ? 'Answer: ' : 'Rating: ' },
    ...own,
    ...said('Last cycle', before?.rating ?? null),
    ...said('Agreed last time', agreedBefore?.rating ?? null),
  ]
  return [{ kind: 'paragraph', words }]
}

/** Typed answers, one line each, with its label. */
function typedAnswers({ question, content }: AnsweredQuestion, { framework }: AgencyFacts): Block[] {
  if (!question.fields || content.notApplicable !== null) return []
  return question.fields.flatMap((field): Block[] => {
    const value = content.fields[field.id]
    const line: Block = { kind: 'paragraph', words: labelled(field.label, fieldText(framework, field, value)) }
    return field.kind === 'criteria' && value?.kind === 'criteria'
      ? [line, { kind: 'bullets', items: criteriaTexts(field, value) }]
      : [line]
  })
}

/** Marks that a reader should see: parts of which two versions stand, words that have not changed, and parts copied and not checked. */
function markBlocks({ question, content, before }: AnsweredQuestion, { framework, auditReturn }: AgencyFacts): Block[] {
  const open = auditReturn.answers[question.id]?.undecided?.filter(isOpen) ?? []
  const titles = open.map(({ part }) => partTitle(part, { framework, question, content }))
  const marks = [
    ...(titles.length > 0 ? [`Two versions, not yet decided: ${titles.map((title) => `“${title}”`).join(', ')}.`] : []),
    ...(before && sameWords(content, before) ? ['Same words as last cycle.'] : []),
    ...(content.usedAgain ? [`Words used again from ${content.usedAgain.title}.`] : []),
    ...(content.copied.length > 0
      ? [
          `Copied${content.usedAgain ? '' : ' from last cycle'} and not checked yet: ${listed(content.copied.map(copiedPart))}.`,
        ]
      : []),
  ]
  return marks.length === 0 ? [] : [{ kind: 'callout', words: marks.join(' ') }]
}

const copiedPart = (part: Copyable) => (part === 'fields' ? 'typed answers' : part)

const detailsOf = (answered: AnsweredQuestion): Words[] => [
  ...evidenceOf(answered),
  ...(answered.content.impact.trim() === ''
    ? []
    : [labelled(differenceLabel(answered), answered.content.impact.trim())]),
  ...namedActions(answered).map((action) => labelled('Action', actionText(action))),
]

/** What shows it, all in one line: `Evidence: (1) Minutes. Clerk, 18 Sep 2026. (2) Audit. Quality team, 1 Oct 2026.` */
const evidenceOf = (answered: AnsweredQuestion): Words[] => {
  const items = namedEvidence(answered).map(evidenceText)
  if (items.length < 2) return items.map((item) => labelled('Evidence', item))
  return [labelled('Evidence', items.map((item, place) => `(${place + 1})\u00a0${item}`).join(' '))]
}

/** `Difference made (output)`, where somebody said what its words tell of. */
const differenceLabel = ({ content: { impactKind } }: AnsweredQuestion) =>
  impactKind === null ? 'Difference made' : `Difference made (${impactWords[impactKind].label.toLowerCase()})`

/** A label that is a question keeps its question mark alone. */
const labelled = (label: string, text: string): Words => [
  { kind: 'strong', text: /[?:.!]$/.test(label) ? `${label} ` : `${label}: ` },
  text,
]

const evidenceText = ({ what, where, on, owner = '', file }: EvidenceItem) => {
  const looksAfter = owner.trim() === '' ? '' : `, looked after by: ${owner.trim()}`
  const attached = file ? ` File: ${file.name} (kept with the record).` : ''
  return `${ended(what)} ${where.trim() === '' ? 'Place not given' : where.trim()}, ${on === null ? 'no date' : shortDay(on)}${looksAfter}.${attached}`
}

const actionText = ({ what, owner, due, status, update }: Action) =>
  `${ended(what)} ${owner.trim() === '' ? 'Owner not named' : owner.trim()}, ${due === null ? 'no date' : `due ${shortDay(due)}`}, ${status}.${update.trim() === '' ? '' : ` ${ended(update)}`}`

const feedback = ({ agreedBefore }: AnsweredQuestion): Block[] =>
  agreedBefore === null || agreedBefore.feedback.trim() === ''
    ? []
    : [{ kind: 'quote', text: `${agreedBefore.by}, ${shortDay(agreedBefore.on)}: ${agreedBefore.feedback.trim()}` }]
