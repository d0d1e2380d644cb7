import type { FlagRule } from '../../shared/findings/flags/flag'
import { changeSettings, useSettings } from '../storage/settings'
import { Details } from '../ui/Details'
import { Tick } from '../ui/Tick'

/** A rule with how many it found. */
type RuleFound = Pick<FlagRule, 'id' | 'title' | 'reason' | 'looksAt'> & { readonly found: number }

/** What each rule looks at and why, with a box to switch it off on this computer. */
export const FlagRules = ({
  rules,
  off,
}: {
  readonly rules: readonly RuleFound[]
  readonly off: readonly string[]
}) => (
  <div className="no-print">
    <Details summary="The rules, and switching them off">
      <p>Ticked rules are on. What is switched off here is switched off on this computer alone.</p>
      <ul className="plain-list stack-small">
        {rules.map(({ id, title, reason, looksAt, found }) => (
          <li key={id}>
            <Tick label={title} on={!off.includes(id)} onChange={(on) => switchRule(id, on)} />
            <p>
              {looksAt} {reason} {off.includes(id) ? null : <span className="hint">Found: {found}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Details>
  </div>
)

function switchRule(id: string, on: boolean): void {
  const others = useSettings.getState().flagRulesOff.filter((each) => each !== id)
  void changeSettings({ flagRulesOff: on ? others : [...others, id] })
}
