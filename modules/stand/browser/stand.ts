/** `<fl-stand>`: answers "Where do I stand" in the browser. Until it has loaded, or without script, the forms go to the server. */
import { StandElement } from '../island/StandElement.tsx'

customElements.define('fl-stand', StandElement)
