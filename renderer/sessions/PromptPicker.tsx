import { useEffect, useState } from 'react'
import type { LibraryPrompt } from '../../shared/challenges/prompts'
import type { ChallengePrompts } from '../../shared/frameworks/challengePrompts'
import type { Framework } from '../../shared/frameworks/framework'
import { challengePrompts } from '../storage/bundled'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'

type Props = {
  readonly library: readonly LibraryPrompt[]
  readonly framework: Framework
  /** The standard that prompts are sought for at first; none where left out. */
  readonly standardId?: string | null
  readonly onPick: (prompt: LibraryPrompt) => void
}

/** How many are shown; the others are found by typing. */
const most = 8

/** The library of prompts: found by words, by agency and by standard. Hidden ones are left out. */
export function PromptPicker({ library, framework, standardId = null, onPick }: Props) {
  const [sought, setSought] = useState('')
  const [agency, setAgency] = useState('')
  const offered = library.filter(({ isHidden }) => !isHidden)
  const standards = framework.standards.filter(({ id }) => offered.some((each) => each.standards.includes(id)))
  const [standard, setStandard] = useState(standards.some(({ id }) => id === standardId) ? (standardId ?? '') : '')
  const agencies = useAgencies().filter(({ id }) => offered.some((each) => each.agencies.includes(id)))
  const words = sought.trim().toLowerCase()
  const found = offered.filter(
    (prompt) =>
      `${prompt.topic} ${prompt.text}`.toLowerCase().includes(words) &&
      (agency === '' || prompt.agencies.includes(agency)) &&
      (standard === '' || prompt.standards.includes(standard)),
  )
  const any = { value: '', words: 'Any' }
  return (
    <div className="stack-small">
      <div className="session-filters">
        <Field label="Find a prompt">
          {(ties) => <input {...ties} value={sought} onChange={(event) => setSought(event.target.value)} />}
        </Field>
        <Choose
          label="Agency"
          value={agency}
          choices={[any, ...agencies.map(({ id, label }) => ({ value: id, words: label }))]}
          onChoose={setAgency}
        />
        <Choose
          label="Standard"
          value={standard}
          choices={[any, ...standards.map(({ id, title }) => ({ value: id as string, words: title }))]}
          onChoose={setStandard}
        />
      </div>
      <p className="hint" role="status">
        {Math.min(most, found.length)} of {found.length} prompts shown.
      </p>
      <ul className="plain-list stack-small">
        {found.slice(0, most).map((prompt) => (
          <li key={prompt.id} className="candidate">
            <div>
              <strong>{prompt.topic}</strong>
              <span className="second-line">{prompt.text}</span>
            </div>
            <Button name={`Use ${prompt.topic}`} onPress={() => onPick(prompt)}>
              Use
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the short names of agencies stand for. */
function useAgencies(): ChallengePrompts['agencies'] {
  const [agencies, setAgencies] = useState<ChallengePrompts['agencies']>([])
  useEffect(() => {
    let shown = true
    void challengePrompts().then((prompts) => shown && setAgencies(prompts.agencies))
    return () => {
      shown = false
    }
  }, [])
  return agencies
}
