import { changeFacts, type Facts, schemes } from '../../shared/partnership/facts'
import { readNumber } from '../../shared/partnership/identifiers'
import { dutyBases, type Organisation } from '../../shared/partnership/organisation'
import { dutyBasisWords, type OrganisationType } from '../../shared/partnership/organisationType'
import { areasOf, trustsOf } from '../../shared/partnership/register'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { explainProblem } from '../view/explainProblem'
import { TypeOptions } from '../view/organisationTypes'
import { textOf } from './actBoxes'
import { KeptBox } from './boxes'
import { putRight } from './commands'
import { dutyFor } from './dutyFor'
import { numberHints, numberLabels } from './numberLabels'

type Props = {
  readonly organisation: Organisation
  readonly all: readonly Organisation[]
  readonly types: readonly OrganisationType[]
}

/** The phases that the register of schools knows. */
const phases = [
  'Nursery',
  'Primary',
  'Middle deemed primary',
  'Middle deemed secondary',
  'Secondary',
  'All-through',
  '16 plus',
  'Not applicable',
]

const duties = dutyBases.map((value) => ({ value, words: dutyBasisWords[value] }))

/** Tries a change on what is shown, so that its refusal stands beside its box; then has it kept. */
function keepFact(
  { organisation, all }: Props,
  what: string,
  factsOf: (present: Organisation) => Partial<Facts>,
): string | null {
  const tried = changeFacts(organisation, factsOf(organisation), all)
  if (!tried.ok) return explainProblem(tried.problem)
  void putRight(organisation, what, factsOf)
  return null
}

/** What is known of an organisation. Each box is kept when a person leaves it. */
export function FactsForm(props: Props) {
  const { organisation, all, types } = props
  const { name, type, dutyBasis, phase, area, trust } = organisation
  return (
    <section className="stack" aria-labelledby="facts-heading">
      <h2 id="facts-heading">Facts</h2>
      <p className="measure">
        Correct mistakes here: what you change is saved as you go. When it was renamed or became another type, use the
        buttons above instead, so that its past is kept.
      </p>
      <div className="fact-boxes">
        <div className="whole-row">
          <KeptBox
            label="Name"
            recorded={name}
            keep={(typed) => keepFact(props, 'the name', () => ({ name: typed }))}
          />
        </div>
        <Field label="Type">
          {(ties) => (
            <select
              {...ties}
              value={type}
              onChange={({ target: { value } }) =>
                keepFact(props, 'the type', (present) => ({ type: value, dutyBasis: dutyFor(present, value, types) }))
              }
            >
              <option value="">Not recorded</option>
              <TypeOptions types={types} chosen={type} />
            </select>
          )}
        </Field>
        <Choose
          label="Why it completes a return"
          value={dutyBasis}
          choices={duties}
          onChoose={(next) => keepFact(props, 'the duty', () => ({ dutyBasis: next }))}
        />
        <KeptBox
          label="Phase, for a school"
          recorded={phase}
          offered={phases}
          keep={(typed) => keepFact(props, 'the phase', () => ({ phase: typed }))}
        />
        <KeptBox
          label="Area"
          recorded={area}
          offered={areasOf(all)}
          keep={(typed) => keepFact(props, 'the area', () => ({ area: typed }))}
        />
        <KeptBox
          label="Trust or group"
          recorded={trust}
          offered={trustsOf(all)}
          keep={(typed) => keepFact(props, 'the trust', () => ({ trust: typed }))}
        />
      </div>
    </section>
  )
}

/** The numbers that registers know it by. Each is checked when a person leaves its box. */
export function NumbersForm(props: Props) {
  const { identifiers } = props.organisation
  return (
    <section className="stack" aria-labelledby="numbers-heading">
      <h2 id="numbers-heading">Numbers</h2>
      <p className="measure">
        They tell two organisations with like names apart, and match the rows of a spreadsheet. Leave out what it does
        not have.
      </p>
      <div className="fact-boxes">
        {schemes.map((scheme) => {
          const read = readNumber(scheme, identifiers[scheme] ?? '')
          const advice = read.ok && read.value.isUnusual ? '. URNs in England start with 1 so far: check this one' : ''
          return (
            <KeptBox
              key={scheme}
              label={numberLabels[scheme]}
              hint={`${numberHints[scheme]}${advice}`}
              isShort
              recorded={textOf(scheme, identifiers)}
              keep={(typed) => {
                const typedNumber = readNumber(scheme, typed)
                if (!typedNumber.ok) return explainProblem(typedNumber.problem)
                const { number } = typedNumber.value
                return keepFact(props, `the ${numberLabels[scheme]}`, (present) => ({
                  identifiers: { ...present.identifiers, [scheme]: number },
                }))
              }}
            />
          )
        })}
      </div>
    </section>
  )
}
