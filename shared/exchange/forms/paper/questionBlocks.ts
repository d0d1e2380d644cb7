import { listed } from '../../../basics/text'
import type { PlacedQuestion } from '../../../frameworks/lookUp'
import type { Block, HeadingLevel } from '../../../reports/block'
import type { Filled } from '../box'
import { boxesOf } from '../questionBoxes'
import type { BeforeAnswer, SentReturn } from '../sentReturn'
import { answerSpaces } from './answerSpaces'
import type { Explanations } from './explained'
import { onlyIf } from './questionsOnPaper'

/** One question on paper: what is asked, what was said last time, and room for the answer. */
export function questionBlocks(
  placed: PlacedQuestion,
  level: HeadingLevel,
  { framework, before, beforeTitle }: SentReturn,
  filled: Filled,
  { isSaidBefore }: Explanations,
): readonly Block[] {
  const { question } = placed
  const condition = onlyIf(framework, question)
  const said = before[question.id]
  return [
    { kind: 'heading', level, text: `${question.label} ${question.shortTitle}` },
    ...(condition === '' ? [] : [{ kind: 'paragraph', words: condition, keepsWithNext: true } as const]),
    {
      kind: 'paragraph',
      words: question.help ? [{ kind: 'strong', text: question.text }, ` ${question.help}`] : question.text,
      keepsWithNext: true,
    },
    ...(said ? lastTime(said, beforeTitle) : []),
    ...answerSpaces(
      { id: question.id, caption: `${question.label}: your answer`, asked: 37, isSaidBefore, isExplained: true },
      boxesOf(framework, placed),
      filled,
    ),
  ]
}

/** The most characters of an earlier text that are printed. */
const longestBefore = 200

const inShort = (words: string) => {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= longestBefore) return line
  const cut = line.slice(0, longestBefore)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestBefore / 2))}…`
}

function lastTime({ rating, agreed, feedback, narrative, openActions }: BeforeAnswer, title: string): readonly Block[] {
  const said = [
    ...(rating === '' ? [] : [`You answered “${rating}”.`]),
    ...(agreed === '' ? [] : [`The panel agreed on “${agreed}”.`]),
    ...(feedback.trim() === '' ? [] : [`It said: ${inShort(feedback)}`]),
    ...(narrative.trim() === '' ? [] : [`You wrote: ${inShort(narrative)}`]),
    ...(openActions.length === 0 ? [] : [`Open then: ${inShort(listed(openActions))}.`]),
  ]
  return said.length === 0
    ? []
    : [{ kind: 'paragraph', words: [{ kind: 'strong', text: `${title}: ` }, said.join(' ')] }]
}
