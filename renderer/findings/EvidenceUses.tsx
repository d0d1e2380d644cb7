import { useEffect, useRef } from 'react'
import { shortDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { RegisteredEvidence } from '../../shared/findings/evidence/register'
import { questionName } from '../../shared/frameworks/lookUp'
import { Button } from '../ui/Button'
import { AttachedFileLine } from '../view/AttachedFileLine'
import { go } from '../view/viewState'

type Props = { readonly entry: RegisteredEvidence; readonly onClose: () => void }

/** Every answer that names one piece of evidence, each with its own words and date. */
export function EvidenceUses({ entry, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="stack-small evidence-uses no-print" aria-labelledby="evidence-uses">
      <h3 id="evidence-uses" ref={heading} tabIndex={-1}>
        {entry.what || entry.where}: named {counted(entry.uses.length, 'time')}
      </h3>
      <ul className="plain-list">
        {entry.uses.map(({ auditReturn, organisation, question, item }) => (
          <li key={`${auditReturn.id} ${question.id} ${item.id}`}>
            <Button
              look="link"
              name={`Open ${question.label} of ${organisation.name}`}
              onPress={() => go({ screen: 'question', returnId: auditReturn.id, questionId: question.id })}
            >
              {`${organisation.name}, ${questionName(question)}`}
            </Button>{' '}
            {[item.what, item.where || 'place not given', item.on === null ? 'no date' : shortDay(item.on)]
              .filter(Boolean)
              .join(' – ')}
            {item.file ? (
              <>
                <br />
                <AttachedFileLine file={item.file} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        <Button onPress={onClose}>Close</Button>
      </p>
    </section>
  )
}
