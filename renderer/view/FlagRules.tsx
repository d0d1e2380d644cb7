import type { FlagRule } from '../../shared/findings/flags/flag'
import { changeSettings, useSettings } from '../storage/settings'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Tick } from '../ui/Tick'

/** A rule with how many it found. */
type RuleFound = Pick<FlagRule, 'id' | 'title' | 'reason' | 'looksAt'> & { readonly found: number }

/** What each rule looks at and why, with a box to switch it off on this computer. */
export const FlagRules = ({
  rules,
  off,
  onSee,
}: {
  readonly rules: readonly RuleFound[]
  readonly off: readonly string[]
  /** Shows what a rule found. */
  readonly onSee: (rule: RuleFound) => void
}) => (
  <div className="no-print">
    <Details summary="The rules, and switching them off">
      <p>Ticked rules are on. What is switched off here is switched off on this computer alone.</p>
      <ul className="plain-list stack-small">
        {rules.map((rule) => (
          <li key={rule.id}>
            <Tick label={rule.title} on={!off.includes(rule.id)} onChange={(on) => switchRule(rule.id, on)} />
            <p>
              {rule.looksAt} {rule.reason} {off.includes(rule.id) ? null : <Found rule={rule} onSee={onSee} />}
            </p>
          </li>
        ))}
      </ul>
    </Details>
  </div>
)

type FoundProps = { readonly rule: RuleFound; readonly onSee: (rule: RuleFound) => void }

const Found = ({ rule, onSee }: FoundProps) =>
  rule.found > 0 ? (
    <Button look="link" name={`Found: ${rule.found}, ${rule.title}`} onPress={() => onSee(rule)}>
      Found: {rule.found}
    </Button>
  ) : (
    <span className="hint">Found: {rule.found}</span>
  )

function switchRule(id: string, on: boolean): void {
  const others = useSettings.getState().flagRulesOff.filter((each) => each !== id)
  void changeSettings({ flagRulesOff: on ? others : [...others, id] })
}
