// What scripts say, in the language of the page. Only a page in English loads the English.

const english = document.documentElement.lang === "en" ? (await import("./english.js")).english : {};

/** The phrase, with these values in place of {0}, {1} and so on. */
export function say(phrase, ...values) {
  return (english[phrase] ?? phrase).replaceAll(/\{(\d)\}/g, (place, number) => values[number]);
}
