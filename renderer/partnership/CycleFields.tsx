import { counted } from '../../shared/basics/text'
import { editionWords } from '../../shared/frameworks/editionWords'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import { questionsOf } from '../../shared/frameworks/lookUp'
import { sizesOf } from '../../shared/returns/formSize'
import { Radios } from '../ui/Radios'
import { chosenFramework, chosenSize, type TypedCycle } from './cycleForm'
import { SetUpField } from './SetUpField'

type Props = {
  readonly typed: TypedCycle
  readonly frameworks: readonly Framework[]
  /** The words beside a box, by the name of its control; null where nothing is wrong. */
  readonly errorOf: (control: string) => string | null
  readonly onChange: (change: Partial<TypedCycle>) => void
}

/** Which questions a cycle asks, how many of them, and when. */
export function CycleFields({ typed, frameworks, errorOf, onChange }: Props) {
  const box = (control: 'title' | 'opensOn' | 'closesOn' | 'periodFrom' | 'periodTo', label: string, hint?: string) => (
    <SetUpField
      label={label}
      {...(hint ? { hint } : {})}
      control={control}
      error={errorOf(control)}
      value={typed[control]}
      onChange={(value) => onChange({ [control]: value })}
    />
  )
  return (
    <>
      <Radios
        legend="Questions to use"
        value={typed.framework}
        choices={frameworks.map((each) => ({
          value: frameworkKey(each),
          label: `${each.title}, ${editionWords(each)}`,
          hint: `${counted(each.standards.length, 'standard')}, ${counted(questionsOf(each).length, 'question')}. ${each.editionNote ?? ''}`.trim(),
        }))}
        onChange={(framework) => onChange({ framework })}
      />
      <SizeChoice typed={typed} framework={chosenFramework(typed, frameworks)} onChange={onChange} />
      {box('title', 'Title of the cycle')}
      <div className="day-pair">
        {box('opensOn', 'Opens on', 'For example, 1 September 2026')}
        {box('closesOn', 'Returns are due on', 'For example, 31 March 2027')}
      </div>
      <div className="day-pair">
        {box('periodFrom', 'First day of the period it covers')}
        {box('periodTo', 'Last day of the period it covers')}
      </div>
    </>
  )
}

type SizeProps = Pick<Props, 'typed' | 'onChange'> & { readonly framework: Framework }

/** How much of the questionnaire is asked, where it comes in more than one size. */
function SizeChoice({ typed, framework, onChange }: SizeProps) {
  const sizes = sizesOf(framework)
  if (sizes.length === 1) return null
  return (
    <Radios
      legend="How much of it to ask"
      value={chosenSize(framework, typed)}
      choices={sizes.map(({ key, title, about, questions }) => ({
        value: key,
        label: `${title} (${questions})`,
        ...(about ? { hint: about } : {}),
      }))}
      onChange={(key) => {
        const chosen = sizes.find((each) => each.key === key)
        if (chosen) onChange({ size: chosen.size })
      }}
    />
  )
}
