import { needEvidenceType } from '../../shared/frameworks/editEvidence'
import { changeRule } from '../../shared/frameworks/editScale'
import type { Level } from '../../shared/frameworks/scale'
import { Details } from '../ui/Details'
import { Tick } from '../ui/Tick'
import type { PageProps } from './EditorParts'

type Props = Pick<PageProps, 'framework' | 'edit'> & { readonly level: Level; readonly name: string }

const rulesOfLevels = [
  ['evidenceFor', 'Ask for evidence'],
  ['impactFor', 'Ask what difference it made'],
  ['actionFor', 'Ask for an action'],
] as const

/** What a rating at a level needs beside it. */
export function LevelNeeds({ framework: { rules, evidenceTypes = [] }, level, name, edit }: Props) {
  const does = `change what ${name} needs`
  const needed = rules.evidenceTypeFor?.find((rule) => rule.level === level.id)?.types ?? []
  return (
    <Details summary={`What ${level.label || 'this level'} needs beside it`}>
      {rulesOfLevels.map(([rule, words]) => (
        <Tick
          key={rule}
          label={words}
          about={name}
          on={rules[rule].includes(level.id)}
          onChange={(on) => void edit(does, (present) => changeRule(present, rule, level.id, on))}
        />
      ))}
      {evidenceTypes.length > 0 ? (
        <fieldset className="stack-small">
          <legend className="field-label">Ask for evidence of one of these kinds</legend>
          <div className="ticks">
            {evidenceTypes.map(({ id, label }) => (
              <Tick
                key={id}
                label={label || 'Kind without words'}
                about={name}
                on={needed.includes(id)}
                onChange={(on) => void edit(does, (present) => needEvidenceType(present, level.id, id, on))}
              />
            ))}
          </div>
        </fieldset>
      ) : null}
    </Details>
  )
}
