import { setTyping } from '../storage/saveState'
import { changeSettings, useSettings } from '../storage/settings'
import { Field } from '../ui/Field'
import { useDraft } from '../ui/useDraft'

/** The most characters that the settings keep of a name or role. */
const longest = 200

/** Who is at this computer. */
export const PersonFields = () => (
  <>
    <PersonField part="name" label="Your name (you can leave this empty)" />
    <PersonField part="role" label="Your role" hint="For example, partnership business manager" />
  </>
)

type Props = { readonly part: 'name' | 'role'; readonly label: string; readonly hint?: string }

function PersonField({ part, label, hint }: Props) {
  const recorded = useSettings((settings) => settings.person[part])
  const { text, type, send } = useDraft(recorded, {
    save: async (words) => {
      await changeSettings({ person: { ...useSettings.getState().person, [part]: words.trim().slice(0, longest) } })
      return true
    },
    onUnsent: (unsent) => setTyping(`settings ${part}`, unsent),
  })
  return (
    <Field label={label} hint={hint}>
      {(ties) => (
        <input
          {...ties}
          maxLength={longest}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={() => void send()}
        />
      )}
    </Field>
  )
}
