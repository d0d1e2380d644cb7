import { type ReactNode, useDeferredValue, useEffect, useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { ChallengePrompt, ChallengePrompts } from '../../shared/frameworks/challengePrompts'
import type { Crosswalk } from '../../shared/frameworks/crosswalk'
import type { Framework } from '../../shared/frameworks/framework'
import { itemForce, type ReportChecklists } from '../../shared/frameworks/reportChecklist'
import type { ScaleLibrary } from '../../shared/frameworks/scaleLibrary'
import { challengePrompts, crosswalks, reportChecklists, scaleLibrary } from '../storage/bundled'
import { Chip } from '../ui/Chip'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { CrosswalkTable } from './CrosswalkTable'
import { MappingTable } from './MappingTable'

type Bundled = {
  readonly prompts: ChallengePrompts
  readonly checklists: ReportChecklists
  readonly scales: ScaleLibrary
  readonly walks: readonly Crosswalk[]
}

/** Lists that come with the program beside the frameworks: questions for a chair, what a yearly report covers, scales, and how scales and frameworks lie to each other. */
export function Lists({ editions }: { readonly editions: readonly Framework[] }) {
  const [lists, setLists] = useState<Bundled | null>(null)
  useEffect(() => {
    void Promise.all([challengePrompts(), reportChecklists(), scaleLibrary(), crosswalks()]).then(
      ([prompts, checklists, scales, walks]) => setLists({ prompts, checklists, scales, walks }),
    )
  }, [])
  if (!lists) return null
  const { prompts, checklists, scales, walks } = lists
  return (
    <section className="stack-small" aria-labelledby="lists-heading">
      <h2 id="lists-heading">Lists to read beside them</h2>
      <Details summary={`${prompts.title} (${prompts.prompts.length})`}>
        <Prompts {...prompts} />
      </Details>
      <Details summary="What a yearly report should cover">
        {checklists.checklists.map((checklist) => (
          <Checklist key={checklist.id} checklist={checklist} />
        ))}
      </Details>
      <Details summary={`Rating scales (${scales.scales.length})`}>
        {scales.scales.map((entry) => (
          <section key={entry.kind === 'levels' ? entry.scale.id : entry.id} className="stack-small">
            <h3>{entry.kind === 'levels' ? entry.scale.title : entry.title}</h3>
            <p>{entry.about}</p>
            {entry.kind === 'levels' ? (
              <ul className="plain-list row">
                {entry.scale.levels.map((level) => (
                  <li key={level.id}>
                    <Chip level={level} />
                  </li>
                ))}
              </ul>
            ) : null}
          </section>
        ))}
      </Details>
      <Tables summary={`How one scale reads on another (${scales.mappings.length})`}>
        {() => (
          <>
            <p>
              A mapping is chosen by a person, for one cycle, on the page Reports. It changes how ratings are counted
              and never the ratings themselves.
            </p>
            {scales.mappings.map((mapping) => (
              <MappingTable key={mapping.id} mapping={mapping} library={scales} />
            ))}
          </>
        )}
      </Tables>
      <Tables summary={`Which frameworks ask about the same things (${walks.length})`}>
        {() => (
          <>
            <p>An answer is offered again where these say so. It is never copied by itself.</p>
            {walks.map((walk) => (
              <CrosswalkTable key={walk.id} crosswalk={walk} editions={editions} />
            ))}
          </>
        )}
      </Tables>
    </section>
  )
}

/** Many rows, made once they are asked for. */
function Tables({ summary, children }: { readonly summary: string; readonly children: () => ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="details" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen ? <div className="details-body stack-small">{children()}</div> : null}
    </details>
  )
}

function Prompts({ prompts, agencies }: ChallengePrompts) {
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  const labels = new Map(agencies.map(({ id, label }) => [id, label]))
  const shown = prompts.filter((prompt) => saidIn(prompt, wanted))
  return (
    <>
      <Field label="Find a question for a chair" hint="Type words of the question or its topic.">
        {(ties) => <input {...ties} value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <p role="status">
        {wanted === '' ? '' : `${counted(shown.length, 'question')} with these words.`}
        {shown.length === 0 ? ' Try fewer words.' : ''}
      </p>
      {shown.map((prompt) => (
        <section key={prompt.id} className="stack-small">
          <h3>{prompt.topic}</h3>
          <p>{prompt.text}</p>
          <p className="hint">
            For: {prompt.agencies.map((id) => labels.get(id) ?? id).join(', ')}. From: {prompt.origin}.
          </p>
          {prompt.framing ? (
            <p className="hint">
              {prompt.framing.verified ? '' : 'To be checked: '}
              {prompt.framing.text} Source: {prompt.framing.sources.join('; ')}. Checked {longDay(prompt.checkedOn)}.
            </p>
          ) : null}
        </section>
      ))}
    </>
  )
}

const saidIn = ({ topic, text }: ChallengePrompt, wanted: string) =>
  wanted === '' || `${topic} ${text}`.toLowerCase().includes(wanted)

function Checklist({ checklist }: { readonly checklist: ReportChecklists['checklists'][number] }) {
  return (
    <section className="stack-small">
      <h3>
        {checklist.title}
        {checklist.verified ? '' : ' – to be checked'}
      </h3>
      <p className="hint">
        {checklist.note} Checked {longDay(checklist.checkedOn)}.
      </p>
      <ul className="bulleted">
        {checklist.items.map((item) => (
          <li key={item.id}>
            {item.heading}: {item.text} ({itemForce(item)})
          </li>
        ))}
      </ul>
    </section>
  )
}
