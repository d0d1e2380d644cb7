import { changeLimits } from '../../shared/frameworks/editFramework'
import { NumberBox, type PageProps } from './EditorParts'

/** How recent evidence has to be, and how few answers may be printed. */
export const Limits = ({ framework: { rules }, edit }: Pick<PageProps, 'framework' | 'edit'>) => (
  <section className="stack editor-section" aria-labelledby="limits">
    <h2 id="limits">Limits</h2>
    <NumberBox
      label="Evidence is recent for how many months"
      hint="Older evidence is a gap to look at."
      value={rules.evidenceWithinMonths}
      least={1}
      most={120}
      onKeep={(months) =>
        months !== null &&
        void edit('change a limit', (present) => changeLimits(present, { evidenceWithinMonths: months }))
      }
    />
    <NumberBox
      label="Fewest answers that may be printed"
      hint="Views of fewer members are not shown, so that nobody is known by their answer."
      value={rules.suppressBelow}
      least={0}
      most={50}
      onKeep={(fewest) =>
        fewest !== null && void edit('change a limit', (present) => changeLimits(present, { suppressBelow: fewest }))
      }
    />
  </section>
)
