import { nameActionColumn } from '../../shared/frameworks/editEvidence'
import { TextAnswer } from '../view/TextAnswer'
import type { PageProps } from './EditorParts'

const columns = [
  ['what', 'What will be done'],
  ['owner', 'Who does it'],
  ['due', 'By when'],
  ['update', 'How it goes'],
] as const

/** The tool's own words over the columns of its action table. */
export const ActionColumns = ({ framework, edit }: Pick<PageProps, 'framework' | 'edit'>) => (
  <section className="stack editor-section" aria-labelledby="action-columns">
    <h2 id="action-columns">Words over the action table</h2>
    <p className="measure">Leave a box empty to use the usual words.</p>
    <div className="level-row">
      {columns.map(([column, label]) => (
        <TextAnswer
          key={column}
          label={label}
          lines="one"
          recorded={framework.actionColumns?.[column] ?? ''}
          onKeep={(text) =>
            edit('reword the action table', (present) => nameActionColumn(present, column, text), 'typed')
          }
        />
      ))}
    </div>
  </section>
)
