// What Chromium complains of on Linux where there is no message bus or no graphics card. Nothing is wrong then.
const harmless = [
  /:ERROR:(?:[\w/]*\/)?bus\.cc[(:]\d+\)?\] Failed to connect to the bus: /,
  /:ERROR:(?:[\w/]*\/)?object_proxy\.cc[(:]\d+\)?\] Failed to call method: org\.freedesktop\./,
  /:ERROR:(?:[\w/]*\/)?viz_main_impl\.cc[(:]\d+\)?\] Exiting GPU process due to errors during initialization/,
  /:ERROR:(?:[\w/]*\/)?gpu_process_host\.cc[(:]\d+\)?\] GPU process (?:exited unexpectedly|launch failed)/,
  /:ERROR:(?:[\w/]*\/)?(?:gl_display|angle_platform_impl|gl_factory|gl_ozone_egl|gl_surface_\w+)\.cc[(:]\d+\)?\] /,
  /:(?:ERROR|WARNING):(?:[\w/]*\/)?command_buffer_proxy_impl\.cc[(:]\d+\)?\] ContextResult::kTransientFailure/,
]

const stamp = /^\[\d+(?::\d+)?:\d{4}\/\d{6}\.\d+:/

/**
 * Whether a line of Electron's error output is one of Chromium's known harmless complaints.
 * @param {string} line
 */
export const isNoise = (line) => stamp.test(line) && harmless.some((pattern) => pattern.test(line))

/**
 * Splits what has come so far into whole lines worth showing and the piece of a line still to be completed.
 * @param {string} text
 * @returns {{ shown: string, rest: string }}
 */
export function withoutNoise(text) {
  const lines = text.split('\n')
  const rest = lines.pop() ?? ''
  return {
    shown: lines
      .filter((line) => !isNoise(line))
      .map((line) => `${line}\n`)
      .join(''),
    rest,
  }
}
