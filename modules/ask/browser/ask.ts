/** `<fl-ask>` and the languages of its page. Without script, forms and links do it all. */
import { AskElement, keepQuestion } from '../island/AskElement.ts'

customElements.define('fl-ask', AskElement)
document.addEventListener('click', keepQuestion)
