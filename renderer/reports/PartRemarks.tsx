import { useState } from 'react'
import { shortDay } from '../../shared/basics/day'
import { longestLine } from '../../shared/basics/text'
import type { DraftRemark } from '../../shared/reports/composing/remarks'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { useExplained } from '../view/useCommand'
import { WhoWrites } from '../view/whoWrites'
import { type Composing, dropRemark, explainComposing, keepRemark } from './composingCommands'

type Props = {
  readonly composing: Composing
  readonly part: string
  readonly heading: string
  readonly remarks: readonly DraftRemark[]
}

/** What people remark on a part of a draft, and room for another remark. */
export function PartRemarks({ composing, part, heading, remarks }: Props) {
  const here = remarks.filter((remark) => remark.part === part)
  return (
    <Details summary={`Remarks on “${heading}”${here.length === 0 ? '' : ` (${here.length})`}`}>
      <p className="hint">Drafts have them as Word comments at this heading. A final document has none.</p>
      {here.length > 0 && (
        <ul className="stack-small plain-list" aria-label={`Remarks on “${heading}”`}>
          {here.map(({ id, by, on, words }) => (
            <li key={id}>
              {by}, {shortDay(on)}: {words}{' '}
              <Button look="link" name={`Remove the remark “${words}”`} onPress={() => void dropRemark(composing, id)}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewRemark composing={composing} part={part} />
    </Details>
  )
}

function NewRemark({ composing, part }: Pick<Props, 'composing' | 'part'>) {
  const [words, setWords] = useState('')
  const [keep, refusal, isBusy] = useExplained(keepRemark, explainComposing)
  const add = async () => {
    if (await keep(composing, part, words)) setWords('')
  }
  return (
    <>
      <Field label="Your remark">
        {(ties) => (
          <textarea
            {...ties}
            rows={2}
            maxLength={longestLine}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <WhoWrites label="Whose remark it is" />
      <RefusalWords words={refusal} framed />
      <div>
        <Button busy={isBusy} onPress={() => void add()}>
          Add the remark
        </Button>
      </div>
    </>
  )
}
