/** Lets buttons be pressed that were delivered so that nobody presses them before there is a script to answer. */
export const letPress = (place: ParentNode): void => {
  for (const button of place.querySelectorAll('button')) button.disabled = false;
};
