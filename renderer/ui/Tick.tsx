type Props = { readonly label: string; readonly on: boolean; readonly onChange: (on: boolean) => void; readonly id?: string }

/** A tick box with its words. */
export function Tick({ label, on, onChange, id }: Props) {
  return (
    <label className="tick">
      <input id={id} type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
