import { type ReactNode, useMemo } from 'react'
import { shareText } from '../../shared/basics/share'
import { counted } from '../../shared/basics/text'
import type { Which } from '../../shared/findings/groups/behind'
import { besideWords, fromToWords, placeWords } from '../../shared/findings/groups/groupWords'
import {
  lowestQuestions,
  mostSpread,
  type Placed,
  type QuestionCounts,
  questionCounts,
  type SpreadQuestion,
} from '../../shared/findings/groups/questions'
import { questionName } from '../../shared/frameworks/lookUp'
import { Figure } from '../ui/Figure'
import { Shape } from '../ui/Shape'
import { CopiedTable } from './CopiedTable'
import type { GroupsPart } from './groupsParts'

/** The questions that stand out: those with the largest share below met, and those whose ratings lie furthest apart. */
export function GroupsQuestions({ basis, found: { all }, onOpen }: GroupsPart) {
  const counts = useMemo(() => questionCounts(basis, all.rows), [basis, all])
  const lowest = useMemo(() => lowestQuestions(counts), [counts])
  const spread = useMemo(() => mostSpread(counts), [counts])
  const unordered = counts.filter(({ isOrdered }) => !isOrdered).length
  const returned = all.rows.length
  const open = ({ question }: QuestionCounts, which: Which) =>
    onOpen({ kind: 'answers', group: null, counted: { of: 'question', id: question.id }, which })
  return (
    <>
      <section className="stack-small" aria-labelledby="groups-lowest">
        <h3 id="groups-lowest">Lowest questions</h3>
        <p className="measure">
          Those with the largest share that say it is met in part or not at all, by what each level means. Blanks, “not
          applicable” and answers without a rating are no part of the share. “=” marks questions that share a place.
        </p>
        {lowest.length === 0 ? (
          <p>No question is rated below met.</p>
        ) : (
          <Questions
            title="Lowest questions"
            head="Met in part or not at all"
            questions={lowest}
            returned={returned}
            words={({ below, rated }) => shareText(below, rated)}
            onOpen={open}
          >
            {(each) => (
              <Figure
                count={each.below}
                words={shareText(each.below, each.rated)}
                about={`met in part or not at all, ${questionName(each.question)}`}
                onOpen={() => open(each, { kind: 'below' })}
              />
            )}
          </Questions>
        )}
      </section>
      <section className="stack-small" aria-labelledby="groups-spread">
        <h3 id="groups-spread">Most spread questions</h3>
        <p className="measure">
          Those whose lowest and highest ratings lie furthest apart: Split for three levels or more, Mixed for two,
          Close for one. Among these, those first with the largest share that is not the middle rating. A spread is told
          of three ratings or more.
          {unordered > 0
            ? ` ${counted(unordered, 'question has', 'questions have')} no place here: nothing says which of their levels is better.`
            : ''}
        </p>
        {spread.length === 0 ? (
          <p>No ratings lie apart.</p>
        ) : (
          <Questions
            title="Most spread questions"
            head="How far apart"
            questions={spread}
            returned={returned}
            words={(each) => `${each.spread.label}: ${fromToWords(each)}; ${offWords(each)}`}
            onOpen={open}
          >
            {(each) => (
              <>
                <strong>{each.spread.label}</strong>: {fromToWords(each)}
                <span className="second-line">{offWords(each)}</span>
              </>
            )}
          </Questions>
        )}
      </section>
    </>
  )
}

/** `21 of 48 not at the middle rating, In place`. */
const offWords = ({ offMiddle, rated, spread }: SpreadQuestion) =>
  `${shareText(offMiddle, rated)} not at the middle rating, ${spread.lowerMedian?.label ?? ''}`

type Props<T extends QuestionCounts> = {
  readonly title: string
  readonly head: string
  readonly questions: readonly Placed<T>[]
  readonly returned: number
  readonly words: (question: T) => string
  readonly onOpen: (question: QuestionCounts, which: Which) => void
  readonly children: (question: T) => ReactNode
}

function Questions<T extends QuestionCounts>(props: Props<T>) {
  const { title, head, questions, returned, words, onOpen, children } = props
  const heads = ['Place', 'Question', head, 'Ratings, lowest first', 'Beside these']
  return (
    <CopiedTable
      label={`${title}, a table`}
      rows={() => [
        heads,
        ...questions.map((each) => [
          placeWords(each),
          questionName(each.question),
          words(each),
          levelsGiven(each)
            .map(({ level, count }) => `${level.level.label}: ${count}`)
            .join('; '),
          besideWords(each, returned),
        ]),
      ]}
    >
      <table className="table">
        <caption>{`${title}, in ${counted(returned, 'return')} that came in`}</caption>
        <thead>
          <tr>
            {heads.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map((each) => (
            <tr key={each.question.id}>
              <td>{placeWords(each)}</td>
              <th scope="row">{questionName(each.question)}</th>
              <td>{children(each)}</td>
              <td>
                <ul className="group-levels">
                  {levelsGiven(each).map(({ level: { level }, count }) => (
                    <li key={level.id}>
                      <Shape shape={level.shape} />{' '}
                      <Figure
                        count={count}
                        words={`${level.label}: ${count}`}
                        about={questionName(each.question)}
                        onOpen={() => onOpen(each, { kind: 'level', id: level.id })}
                      />
                    </li>
                  ))}
                </ul>
              </td>
              <td>{besideWords(each, returned)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </CopiedTable>
  )
}

/** The judgements that anybody gave, the lowest first. */
const levelsGiven = ({ levels }: QuestionCounts) =>
  levels.filter(({ level, count }) => count > 0 && level.rank !== null).reverse()
