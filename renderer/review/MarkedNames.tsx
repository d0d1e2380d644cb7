import { useMemo } from 'react'
import { counted } from '../../shared/basics/text'
import type { Framework } from '../../shared/frameworks/framework'
import { knownWords, markedPieces, toLookAt } from '../../shared/reviews/likelyNames'
import { Tick } from '../ui/Tick'
import { useGlossary } from './ReadWords'

/** Words that a reader will see, and whose they are. */
export type WordsToGo = { readonly key: string; readonly title: string; readonly words: string }

type Props = {
  readonly shown: readonly WordsToGo[]
  /** The questionnaires they answer, and the names of organisations: what stands in these is no person's name. */
  readonly frameworks: readonly Framework[]
  readonly organisations: readonly string[]
  /** What to do about words that name somebody. */
  readonly advice: string
  readonly isLookedAt: boolean
  readonly onLookedAt: (isLookedAt: boolean) => void
}

/** Words as the reader would see them, with what could be a name marked: a person looks, and says so. */
export function MarkedNames({ shown, frameworks, organisations, advice, isLookedAt, onLookedAt }: Props) {
  const glossary = useGlossary()
  const known = useMemo(() => {
    const terms = glossary.flatMap(({ term, meaning }) => [term, meaning])
    return knownWords(
      [...new Set([...organisations, ...frameworks.flatMap(textsOf), ...terms])],
      shown.map(({ words }) => words),
    )
  }, [frameworks, organisations, glossary, shown])
  const found = shown.map((each) => ({ ...each, look: toLookAt(each.words, known) }))
  const many = found.filter(({ look }) => look.length > 0).length
  return (
    <section className="stack" aria-labelledby="review-names">
      <h2 id="review-names">Look for names</h2>
      <p className="measure">
        The reader must never see a child’s name, the name of staff below a senior lead, or what tells of one case. No
        program can know a name: what could be one is marked here, and there may be others. Read every answer. {advice}
      </p>
      <p>
        <strong>
          {many === 0 ? 'Nothing is marked' : `Something is marked in ${many} of ${counted(found.length, 'answer')}`}.
        </strong>
      </p>
      {found.map(({ key, title, words, look }) => (
        <article key={key} className="stack-small names-check measure">
          <h3>{title}</h3>
          <p className="pre-line">
            {markedPieces(words, known).map(({ start, text, why }) =>
              why === null ? text : <mark key={start}>{text}</mark>,
            )}
          </p>
          <p className="hint">{look.length === 0 ? 'Nothing is marked here.' : `Look at: ${look.join('; ')}.`}</p>
        </article>
      ))}
      <Tick
        label="I have read every answer above. None names a child or staff below a senior lead, and none tells of one case."
        on={isLookedAt}
        onChange={onLookedAt}
      />
    </section>
  )
}

/** The words of a questionnaire, none of which is a name. */
const textsOf = ({ title, standards }: Framework): readonly string[] => [
  title,
  ...standards.flatMap((standard) => [
    standard.title,
    standard.plainWords,
    ...standard.questions.flatMap(({ shortTitle, text }) => [shortTitle, text]),
  ]),
]
