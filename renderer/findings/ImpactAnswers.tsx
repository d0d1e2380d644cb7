import { counted } from '../../shared/basics/text'
import { type MetAnswer, type MetWithImpact, type Told, toldKinds, toldWords } from '../../shared/findings/impact'
import { organisationOf, type ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { standardName } from '../../shared/frameworks/lookUp'
import type { Standard } from '../../shared/frameworks/question'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { TableScroll } from '../ui/TableScroll'
import { go } from '../view/viewState'
import { MoreRows, useRowsShown } from './MoreRows'

/** Which answers are listed: what they tell, any where null, and of which standard, all where null. */
export type Sought = { readonly told: Told | null; readonly standard: Standard | null }

/** The id of the heading over the answers: a number leads there. */
export const answersHeading = 'impact-answers'

type Props = {
  readonly found: MetWithImpact
  readonly onSeek: (sought: Sought) => void
  readonly workspace: ReportedWorkspace
  readonly sought: Sought
}

/** The answers behind the figures, each with the way to it. */
export function ImpactAnswers({ found, workspace, sought, onSeek }: Props) {
  const { told, standard } = sought
  const inStandard = standard ? found.answers.filter((each) => each.standard.id === standard.id) : found.answers
  const rows = told === null ? inStandard : inStandard.filter((each) => each.told === told)
  const countOf = (kind: Told) => inStandard.filter((each) => each.told === kind).length
  const words = told === null ? 'Met' : toldWords[told]
  const caption = standard ? `${words}, ${standardName(standard)}` : words
  return (
    <section className="stack-small" aria-labelledby={answersHeading}>
      <h3 id={answersHeading} tabIndex={-1}>
        The answers behind the figures
      </h3>
      <div className="row findings-choices printed-choices">
        <Choose
          label="Show"
          value={told ?? 'met'}
          choices={[
            { value: 'met', words: `All that are met (${inStandard.length})` },
            ...toldKinds.map((value) => ({ value, words: `${toldWords[value]} (${countOf(value)})` })),
          ]}
          onChoose={(value) => onSeek({ told: value === 'met' ? null : (value as Told), standard })}
        />
        <Choose
          label="Standard"
          value={standard?.id ?? ''}
          choices={[
            { value: '', words: 'All' },
            ...found.byStandard.map((each) => ({
              value: each.standard.id as string,
              words: standardName(each.standard),
            })),
          ]}
          onChoose={(id) =>
            onSeek({ told, standard: found.byStandard.find((each) => each.standard.id === id)?.standard ?? null })
          }
        />
      </div>
      <p role="status">{`${rows.length} of ${counted(found.answers.length, 'answer')} shown.`}</p>
      {rows.length > 0 ? <AnswersTable key={caption} rows={rows} workspace={workspace} caption={caption} /> : null}
    </section>
  )
}

type TableProps = {
  readonly rows: readonly MetAnswer[]
  readonly workspace: ReportedWorkspace
  readonly caption: string
}

function AnswersTable({ rows, workspace, caption }: TableProps) {
  const more = useRowsShown(rows.length)
  return (
    <>
      <TableScroll label={`${caption}, a table of answers`}>
        <table className="table">
          <caption>{`${caption}: ${counted(rows.length, 'answer')} that ${rows.length === 1 ? 'is' : 'are'} met`}</caption>
          <thead>
            <tr>
              {['Organisation', 'Question', 'What it says of the difference'].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, more.count).map(({ auditReturn, question, words }) => {
              const { name } = organisationOf(workspace, auditReturn)
              return (
                <tr key={`${auditReturn.id} ${question.id}`}>
                  <th scope="row">{name}</th>
                  <td>
                    <Button
                      look="link"
                      name={`Open ${question.label} of ${name}`}
                      onPress={() => go({ screen: 'question', returnId: auditReturn.id, questionId: question.id })}
                    >
                      {question.label}
                    </Button>
                  </td>
                  <td className="why pre-line">{words || 'Nothing'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableScroll>
      <MoreRows {...more} of={rows.length} />
    </>
  )
}
