import { useEffect, useState } from 'react'
import type { Logo } from '../../shared/partnership/look/logo'
import type { Look } from '../../shared/partnership/look/look'
import { withKeys } from '../ui/withKeys'

/** The logo and the lines below it, as they stand on paper. Nothing where the look has neither. */
export function ReportLetterhead({ look: { logo, letterhead } }: { readonly look: Look }) {
  if (!logo && letterhead.length === 0) return null
  return (
    <div className="report-letterhead">
      {logo && <LogoPicture logo={logo} />}
      {withKeys(letterhead, (line) => line).map(({ key, item }) => (
        <p key={key}>{item}</p>
      ))}
    </div>
  )
}

/** A logo as a picture, no larger than on paper. */
export function LogoPicture({ logo: { bytes, kind, words } }: { readonly logo: Logo }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(
      new Blob([new Uint8Array(bytes)], { type: kind === 'png' ? 'image/png' : 'image/jpeg' }),
    )
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, kind])
  return address === null ? null : <img className="logo-picture" src={address} alt={words} />
}
