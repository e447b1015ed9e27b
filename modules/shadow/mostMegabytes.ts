/** The largest log that is taken over the web; a larger one is followed or read by `feilun shadow`. */
export const mostMegabytes = 512
