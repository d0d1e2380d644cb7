import { type ShownGroup, shownTotal } from '../../shared/practitioners/published'
import { saidWords, totalWords } from '../../shared/practitioners/saidWords'
import type { PractitionerSurvey } from '../../shared/practitioners/survey'
import { CopiedTable } from './CopiedTable'

type Props = { readonly survey: PractitionerSurvey; readonly groups: readonly ShownGroup[] }

const headings = ['Asked of practitioners', 'All who may be shown']

/** What all practitioners said to each question, as far as it may be shown; and those of no or of small organisations. */
export function PractitionerTotals({ survey, groups }: Props) {
  const others = groups.flatMap((group) =>
    'together' in group.who
      ? [{ name: `${group.who.together} organisations with few replies, together`, group }]
      : group.who.organisationId === null
        ? [{ name: 'Organisation not given', group }]
        : [],
  )
  const rows = survey.questions.map((question) => [
    question.asked,
    totalWords(shownTotal(groups, question), question.good),
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
            {rows.map(([asked, ...cells], place) => (
              <tr key={survey.questions[place]?.id}>
                <th scope="row">{asked}</th>
                {cells.map((words, column) => (
                  <td key={heads[column + 1]}>{words}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </CopiedTable>
    </section>
  )
}
