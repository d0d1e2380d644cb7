import { type ShownGroup, shownTotal } from '../../shared/practitioners/published'
import { saidWords, totalWords } from '../../shared/practitioners/saidWords'
import type { PractitionerSurvey, SurveyQuestion } from '../../shared/practitioners/survey'
import { Figure } from '../ui/Figure'
import { CopiedTable } from './CopiedTable'
import { notGiven, togetherWords } from './SaidBehind'

type Props = {
  readonly survey: PractitionerSurvey
  readonly groups: readonly ShownGroup[]
  readonly onOpen: (question: SurveyQuestion['id']) => void
}

const headings = ['Asked of practitioners', 'All who may be shown']

/** What all practitioners said to each question, as far as it may be shown; and those of no or of small organisations. */
export function PractitionerTotals({ survey, groups, onOpen }: Props) {
  const others = groups.flatMap((group) =>
    'together' in group.who
      ? [{ name: togetherWords(group.who.together), group }]
      : group.who.organisationId === null
        ? [{ name: notGiven, group }]
        : [],
  )
  const totals = survey.questions.map((question) => shownTotal(groups, question))
  const rows = survey.questions.map((question, place) => [
    question.asked,
    totals[place] ? totalWords(totals[place], question.good) : '',
    ...others.map(({ group }) => {
      const shown = group.said.get(question.id)
      return shown ? saidWords(shown, question.good, survey.fewest) : ''
    }),
  ])
  const heads = [...headings, ...others.map(({ name }) => name)]
  return (
    <section className="stack-small" aria-labelledby="said-all">
      <h3 id="said-all">All organisations</h3>
      <p className="measure">
        Worked out from the numbers that are shown. Where some are kept back, it says between which numbers the rest
        lies.
      </p>
      <CopiedTable label="What all practitioners said, a table" rows={() => [heads, ...rows]}>
        <table className="table">
          <caption>{`${survey.title}: what all practitioners said to each question`}</caption>
          <thead>
            <tr>
              {heads.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {survey.questions.map(({ id, asked }, place) => (
              <tr key={id}>
                <th scope="row">{asked}</th>
                {rows[place]?.slice(1).map((words, column) => (
                  <td key={heads[column + 1]}>
                    {column > 0 ? (
                      words
                    ) : (
                      <Figure
                        count={totals[place]?.of ?? 0}
                        words={words}
                        about={`by organisation, ${asked}`}
                        onOpen={() => onOpen(id)}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </CopiedTable>
    </section>
  )
}
