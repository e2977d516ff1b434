export default (config) => {
  config.addPassthroughCopy('style.css');
};
