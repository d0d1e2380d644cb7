import { carryOn } from '../partnership/commands'
import { usePartnershipOpen } from '../storage/partnership'
import { useOpened } from '../storage/workspace'
import { Details } from '../ui/Details'
import { useLastReturn } from '../view/lastReturn'
import type { Screen } from '../view/route'
import { returnOf } from '../view/route'
import { go, useView } from '../view/viewState'

/** The places of the window. */
export function Places() {
  const route = useView((view) => view.route)
  const lastReturn = useLastReturn()
  const isOnly = usePartnershipOpen()?.only != null
  const here = (screens: readonly Screen[]) => (screens.includes(route.screen) ? ('page' as const) : undefined)
  return (
    <nav className="places no-print" aria-label="Places" data-region="places">
      <ul>
        <li>
          <PlaceLink
            current={here(['home', 'cycle', 'startCycle'])}
            onPress={() => go({ screen: 'home' })}
            words={isOnly ? 'My return' : 'Home'}
            keys="Ctrl+1"
          />
        </li>
        {isOnly ? null : (
          <li>
            <PlaceLink
              current={here(['returns'])}
              onPress={() => go({ screen: 'returns' })}
              words="Returns"
              keys="Ctrl+2"
            />
          </li>
        )}
        {lastReturn ? (
          <li>
            <PlaceLink
              current={returnOf(route) ? 'page' : undefined}
              onPress={() => go({ screen: 'return', returnId: lastReturn })}
              words="This return"
              keys="Ctrl+Shift+T"
            />
          </li>
        ) : null}
        {isOnly ? null : (
          <li>
            <PlaceLink
              current={here(['organisations', 'organisation'])}
              onPress={() => go({ screen: 'organisations' })}
              words="Organisations"
              keys="Ctrl+Shift+O"
            />
          </li>
        )}
        {isOnly ? null : (
          <>
            <li>
              <PlaceLink
                current={here(['send'])}
                onPress={() => go({ screen: 'send' })}
                words="Send returns"
                keys="Ctrl+Shift+M"
              />
            </li>
            <li>
              <PlaceLink
                current={here(['receive'])}
                onPress={() => go({ screen: 'receive' })}
                words="Receive returns"
                keys="Ctrl+Shift+R"
              />
            </li>
          </>
        )}
        <li>
          <PlaceLink
            current={here(['reports'])}
            onPress={() => go({ screen: 'reports' })}
            words="Reports"
            keys="Ctrl+6"
          />
        </li>
        <li>
          <PlaceLink
            current={here(['frameworks', 'framework', 'compareFrameworks'])}
            onPress={() => go({ screen: 'frameworks' })}
            words="Frameworks"
            keys="Ctrl+Shift+F"
          />
        </li>
        <li>
          <PlaceLink
            current={here(['settings'])}
            onPress={() => go({ screen: 'settings' })}
            words="Settings and back-ups"
            keys="Ctrl+,"
          />
        </li>
        <li>
          <PlaceLink
            current={here(['about'])}
            onPress={() => go({ screen: 'about' })}
            words="About and accessibility"
            keys=""
          />
        </li>
      </ul>
      <OtherPartnerships />
    </nav>
  )
}

/** What else is on this computer: everything typed is kept before another is opened. Nothing where there is only one. */
function OtherPartnerships() {
  const here = useOpened((state) => state.opened?.key)
  const workspaces = useView((view) => view.workspaces)
  const others = workspaces.filter(({ key, needsRecovery }) => key !== here && !needsRecovery)
  if (others.length === 0) return null
  return (
    <Details key={here} summary="Switch partnership">
      <ul>
        {others.map((workspace) => (
          <li key={workspace.key}>
            <button type="button" className="place" onClick={() => void carryOn(workspace)}>
              <span>{workspace.title}</span>
              {workspace.sample ? <span className="sample-mark">SAMPLE</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </Details>
  )
}

type LinkProps = {
  readonly current: 'page' | undefined
  readonly onPress: () => void
  readonly words: string
  readonly keys: string
}

const PlaceLink = ({ current, onPress, words, keys }: LinkProps) => (
  <button type="button" className="place" aria-current={current} onClick={onPress}>
    <span>{words}</span>
    <span className="key">{keys}</span>
  </button>
)
