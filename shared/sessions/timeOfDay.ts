/**
 * Reads a time of day as people type it: `10:00`, `10.30`, `9`, `2pm`, `2:15 pm`. Answers it as `14:15`; null when it is no time.
 * Nothing typed is no time of day, and is kept as that.
 */
export function readTypedTime(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  if (text === '') return ''
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/.exec(text)
  if (!match) return null
  const [hour, minute, half] = [Number(match[1]), Number(match[2] ?? '0'), match[3]]
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return null
  const full = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
