import type { Framework, QuestionId, Standard } from '../../shared/frameworks/framework'
import type { EvidenceItem, ReturnId } from '../../shared/returns/answer'
import { addEvidence, editEvidence, removeEvidence } from '../../shared/returns/items'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { tell } from '../view/viewState'
import { editAnswer } from './commands'
import { DayAnswer } from './DayAnswer'
import { focusAfterAdding, focusById } from './focusItem'
import { TextAnswer } from './TextAnswer'

type Props = {
  readonly framework: Framework
  readonly standard: Standard
  readonly returnId: ReturnId
  readonly questionId: QuestionId
  readonly evidence: readonly EvidenceItem[]
}

/** What shows it, and where it is kept: as many pieces as there are. */
export function EvidenceList({ framework, standard, returnId, questionId, evidence }: Props) {
  const { label, hint } = framework.prompts.evidence
  const add = async () => {
    const id = newId<'evidence'>()
    await editAnswer(returnId, questionId, (present) => addEvidence(present, id))
    focusAfterAdding(`evidence-${id}`)
  }
  const remove = async (item: EvidenceItem) => {
    await editAnswer(returnId, questionId, (present) => removeEvidence(present, item.id))
    tell({ tone: 'information', words: 'Evidence removed.', canUndo: true })
    focusById('add-evidence')
  }
  return (
    <section className="stack" aria-labelledby="evidence-heading">
      <h2 id="evidence-heading">{label}</h2>
      <p className="hint">{hint}</p>
      <Details summary="What good evidence looks like">
        <ul className="bulleted">
          {standard.evidencePrompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </Details>
      {evidence.map((item, place) => (
        <fieldset key={item.id} id={`evidence-${item.id}`} className="item stack-small">
          <legend className="item-legend">Evidence {place + 1}</legend>
          <TextAnswer
            label="What it is"
            lines="one"
            recorded={item.what}
            onKeep={(what) => editAnswer(returnId, questionId, (present) => editEvidence(present, item.id, { what }))}
          />
          <div className="item-row">
            <TextAnswer
              label="Where it is kept"
              lines="one"
              recorded={item.where}
              onKeep={(where) =>
                editAnswer(returnId, questionId, (present) => editEvidence(present, item.id, { where }))
              }
            />
            <DayAnswer
              label="Date of the evidence"
              recorded={item.on}
              hint="For example, 18 September 2026"
              onKeep={(on) =>
                void editAnswer(returnId, questionId, (present) => editEvidence(present, item.id, { on }))
              }
            />
          </div>
          <Button look="link" name={`Remove evidence ${place + 1}`} onPress={() => void remove(item)}>
            Remove
          </Button>
        </fieldset>
      ))}
      <div id="add-evidence">
        <Button onPress={() => void add()}>
          {evidence.length === 0 ? 'Add evidence' : 'Add another piece of evidence'}
        </Button>
      </div>
    </section>
  )
}
