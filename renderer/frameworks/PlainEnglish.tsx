import { useDeferredValue, useMemo } from 'react'
import { listed } from '../../shared/basics/text'
import type { Framework } from '../../shared/frameworks/framework'
import { questionsOf } from '../../shared/frameworks/lookUp'
import { explainedIn, plainAdvice } from '../../shared/frameworks/plainEnglish'
import { Details } from '../ui/Details'

const explained = new WeakMap<Framework, ReadonlySet<string>>()

function explainedBy(framework: Framework): ReadonlySet<string> {
  const known = explained.get(framework)
  if (known) return known
  const made = explainedIn([
    framework.about,
    ...framework.standards.flatMap(({ title, plainWords, leadIn = '' }) => [title, plainWords, leadIn]),
    ...questionsOf(framework).flatMap(({ question }) => [question.text, question.help ?? '']),
  ])
  explained.set(framework, made)
  return made
}

/** Advice on plain words: the longest sentence, long words, and abbreviations that nothing explains. It stops nobody. */
export function PlainEnglish({
  framework,
  texts,
}: {
  readonly framework: Framework
  readonly texts: readonly string[]
}) {
  const settled = useDeferredValue(framework)
  const text = texts.join('\n')
  const advice = useMemo(() => plainAdvice([text], explainedBy(settled)), [text, settled])
  const lines = [
    advice.longest
      ? `A sentence has ${advice.longest.words} words. Under 25 is easier: “${advice.longest.sentence}”`
      : '',
    advice.longWords.length > 0 ? `Long words: ${listed(advice.longWords)}. A shorter one may do.` : '',
    advice.abbreviations.length > 0
      ? `Nothing explains ${listed(advice.abbreviations)}. Write the words in full, with the letters in brackets after them.`
      : '',
  ].filter(Boolean)
  if (lines.length === 0) return null
  return (
    <Details summary={`Plain English: ${lines.length === 1 ? '1 suggestion' : `${lines.length} suggestions`}`}>
      <ul className="bulleted">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Details>
  )
}
