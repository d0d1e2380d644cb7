import type { Flag } from '../../shared/findings/flags/flag'
import { flagRules } from '../../shared/findings/flags/flagRules'
import { Details } from '../ui/Details'
import { Tick } from '../ui/Tick'
import { switchRule } from './pushCommands'

/** What each rule looks at and why, with a box to switch it off on this computer. */
export const PushRules = ({ flags, off }: { readonly flags: readonly Flag[]; readonly off: readonly string[] }) => (
  <div className="no-print">
    <Details summary="The rules, and switching them off">
      <p>Ticked rules are on. What is switched off here is switched off on this computer alone.</p>
      <ul className="plain-list stack-small">
        {flagRules.map(({ id, title, reason, looksAt }) => (
          <li key={id}>
            <Tick label={title} on={!off.includes(id)} onChange={(on) => switchRule(id, on)} />
            <p>
              {looksAt} {reason} <span className="hint">Found: {flags.filter(({ rule }) => rule === id).length}</span>
            </p>
          </li>
        ))}
      </ul>
    </Details>
  </div>
)
