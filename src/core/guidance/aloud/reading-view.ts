import { type Html, html } from '../../html/html.ts';

/** The button that offers to read a page aloud, the warning before it, and what steers it. All of it is hidden at first. */
export const readingView: Html = html`<button class="offer" type="button" aria-expanded="false" aria-controls="before-reading" hidden>Read this to me</button>
<div class="warning callout" id="before-reading" tabindex="-1" hidden>
<p><b>Is it safe to play sound?</b></p>
<p>Anybody near you will hear it. Turn the sound down first, or put in headphones. It stops when you press Stop, and when you leave this page.</p>
<p class="actions"><button class="button quiet" type="button" data-start>Start reading</button> <button type="button" data-not-now>Not now</button></p>
</div>
<fieldset class="controls" hidden>
<legend class="aside-for-ears">Reading aloud</legend>
<button type="button" data-back>Back</button>
<button type="button" data-pause>Pause</button>
<button type="button" data-go-on hidden>Go on</button>
<button type="button" data-next>Next</button>
<button type="button" data-stop>Stop</button>
</fieldset>`;
