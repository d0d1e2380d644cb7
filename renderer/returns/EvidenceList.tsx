import { useEffect, useState } from 'react'
import type { Framework } from '../../shared/frameworks/framework'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import type { EvidenceItem, ReturnId } from '../../shared/returns/answer'
import { addEvidence, editEvidence, removeEvidence } from '../../shared/returns/items'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { DayBox } from '../view/DayBox'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { TextAnswer } from '../view/TextAnswer'
import { tell } from '../view/viewState'
import { editAnswer } from './commands'
import { EvidenceFile } from './EvidenceFile'

type Props = {
  readonly framework: Framework
  readonly placed: PlacedQuestion
  readonly returnId: ReturnId
  readonly evidence: readonly EvidenceItem[]
}

/** What shows it, and where it is kept: as many pieces as there are. */
export function EvidenceList({ framework, placed: { standard, question }, returnId, evidence }: Props) {
  const questionId = question.id
  const prompts = question.evidencePrompts ?? standard.evidencePrompts
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
      {prompts.length > 0 ? (
        <Details summary="What good evidence looks like">
          <ul className="bulleted">
            {prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </Details>
      ) : null}
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
            <DayBox
              label="Date of the evidence"
              recorded={item.on}
              example="18 September 2026"
              note="Words such as “ongoing” are not a date."
              onKeep={(on) =>
                void editAnswer(returnId, questionId, (present) => editEvidence(present, item.id, { on }))
              }
            />
          </div>
          {framework.evidenceTypes ? (
            <EvidenceTypeChoice
              types={framework.evidenceTypes}
              chosen={item.type ?? null}
              onChoose={(type) =>
                void editAnswer(returnId, questionId, (present) => editEvidence(present, item.id, { type }))
              }
            />
          ) : null}
          <TextAnswer
            label="Who looks after it: a role, not a name"
            lines="one"
            recorded={item.owner ?? ''}
            onKeep={(owner) => editAnswer(returnId, questionId, (present) => editEvidence(present, item.id, { owner }))}
          />
          <EvidenceFile returnId={returnId} questionId={questionId} item={item} place={place + 1} />
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

type EvidenceTypeProps = {
  readonly types: NonNullable<Framework['evidenceTypes']>
  readonly chosen: EvidenceItem['type'] | null
  readonly onChoose: (type: NonNullable<EvidenceItem['type']> | null) => void
}

/** What kind of evidence it is, of the kinds that the tool knows. */
function EvidenceTypeChoice({ types, chosen, onChoose }: EvidenceTypeProps) {
  const [shown, setShown] = useState(chosen ?? '')
  useEffect(() => setShown(chosen ?? ''), [chosen])
  const choose = (id: string) => {
    setShown(id)
    onChoose(types.find((type) => type.id === id)?.id ?? null)
  }
  return (
    <Field label="Kind of evidence">
      {(ties) => (
        <select {...ties} value={shown} onChange={(event) => choose(event.target.value)}>
          <option value="">Choose one</option>
          {types.map((type) => (
            <option key={type.id} value={type.id}>
              {type.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
