import { useCallback, useState } from 'react'
import { type Look, lookLimits, type StandardParagraph } from '../../shared/partnership/look/look'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { useExplainedField } from '../view/draftField'
import { useExplained } from '../view/useCommand'
import { explainLook, keepParagraph, removeParagraph } from './lookCommands'

/** Words that the partnership uses again and again. They are put into a document on Reports, above your own words for a part. */
export const LookParagraphs = ({ look: { paragraphs } }: { readonly look: Look }) => (
  <section className="stack-small" aria-labelledby="paragraphs-heading">
    <h2 id="paragraphs-heading">Standard paragraphs</h2>
    <p className="hint">
      Words that you use again and again, such as how to complain or whom to ask. On Reports you put them into any part
      of a document.
    </p>
    {paragraphs.length === 0 ? (
      <p>None yet.</p>
    ) : (
      <ul className="stack plain-list" aria-label="Standard paragraphs">
        {paragraphs.map((paragraph) => (
          <li key={paragraph.id} className="stack-small">
            <ParagraphBox paragraph={paragraph} />
          </li>
        ))}
      </ul>
    )}
    <NewParagraph />
  </section>
)

function ParagraphBox({ paragraph }: { readonly paragraph: StandardParagraph }) {
  const { id, title, words } = paragraph
  const keep = useCallback((typed: string) => keepParagraph({ id, title, words: typed }), [id, title])
  const box = useExplainedField(words, keep, explainLook)
  return (
    <>
      <Field label={title} error={box.error}>
        {(ties) => (
          <textarea
            {...ties}
            rows={3}
            maxLength={lookLimits.paragraph}
            value={box.value}
            onChange={(event) => box.onType(event.target.value)}
            onBlur={box.onLeave}
          />
        )}
      </Field>
      <div>
        <Button look="link" name={`Remove “${title}”`} onPress={() => void removeParagraph(id)}>
          Remove
        </Button>
      </div>
    </>
  )
}

function NewParagraph() {
  const [title, setTitle] = useState('')
  const [words, setWords] = useState('')
  const [keep, refusal, isBusy] = useExplained(keepParagraph, explainLook)
  const add = async () => {
    if (!(await keep({ id: newId(), title, words }))) return
    setTitle('')
    setWords('')
  }
  return (
    <fieldset className="stack-small">
      <legend className="field-label">Add a standard paragraph</legend>
      <Field label="What you call it" hint="For example, How to complain">
        {(ties) => (
          <input
            {...ties}
            maxLength={lookLimits.title}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label="Its words">
        {(ties) => (
          <textarea
            {...ties}
            rows={3}
            maxLength={lookLimits.paragraph}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <RefusalWords words={refusal} framed />
      <div>
        <Button busy={isBusy} onPress={() => void add()}>
          Add it
        </Button>
      </div>
    </fieldset>
  )
}
