// The elements that pages are made of, by their names.

package func html(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "html", attributes: attributes, content: content())
}

package func head(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "head", attributes: attributes, content: content())
}

package func body(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "body", attributes: attributes, content: content())
}

package func header(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "header", attributes: attributes, content: content())
}

package func nav(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "nav", attributes: attributes, content: content())
}

package func main(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "main", attributes: attributes, content: content())
}

package func section(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "section", attributes: attributes, content: content())
}

package func article(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "article", attributes: attributes, content: content())
}

package func aside(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "aside", attributes: attributes, content: content())
}

package func footer(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "footer", attributes: attributes, content: content())
}

package func h1(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "h1", attributes: attributes, content: content())
}

package func h2(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "h2", attributes: attributes, content: content())
}

package func h3(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "h3", attributes: attributes, content: content())
}

package func p(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "p", attributes: attributes, content: content())
}

package func div(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "div", attributes: attributes, content: content())
}

package func span(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "span", attributes: attributes, content: content())
}

package func a(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "a", attributes: attributes, content: content())
}

package func b(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "b", attributes: attributes, content: content())
}

package func strong(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "strong", attributes: attributes, content: content())
}

package func em(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "em", attributes: attributes, content: content())
}

package func small(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "small", attributes: attributes, content: content())
}

package func mark(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "mark", attributes: attributes, content: content())
}

package func del(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "del", attributes: attributes, content: content())
}

package func ins(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "ins", attributes: attributes, content: content())
}

package func time(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "time", attributes: attributes, content: content())
}

package func bdi(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "bdi", attributes: attributes, content: content())
}

package func ul(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "ul", attributes: attributes, content: content())
}

package func ol(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "ol", attributes: attributes, content: content())
}

package func li(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "li", attributes: attributes, content: content())
}

package func dl(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "dl", attributes: attributes, content: content())
}

package func dt(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "dt", attributes: attributes, content: content())
}

package func dd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "dd", attributes: attributes, content: content())
}

package func table(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "table", attributes: attributes, content: content())
}

package func caption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "caption", attributes: attributes, content: content())
}

package func thead(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "thead", attributes: attributes, content: content())
}

package func tbody(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "tbody", attributes: attributes, content: content())
}

package func tfoot(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "tfoot", attributes: attributes, content: content())
}

package func tr(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "tr", attributes: attributes, content: content())
}

package func th(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "th", attributes: attributes, content: content())
}

package func td(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "td", attributes: attributes, content: content())
}

package func form(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "form", attributes: attributes, content: content())
}

package func fieldset(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "fieldset", attributes: attributes, content: content())
}

package func legend(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "legend", attributes: attributes, content: content())
}

package func label(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "label", attributes: attributes, content: content())
}

package func select(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "select", attributes: attributes, content: content())
}

package func datalist(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "datalist", attributes: attributes, content: content())
}

package func option(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "option", attributes: attributes, content: content())
}

package func optgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "optgroup", attributes: attributes, content: content())
}

package func textarea(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "textarea", attributes: attributes, content: content())
}

package func button(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "button", attributes: attributes, content: content())
}

package func output(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "output", attributes: attributes, content: content())
}

package func details(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "details", attributes: attributes, content: content())
}

package func summary(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "summary", attributes: attributes, content: content())
}

package func pre(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "pre", attributes: attributes, content: content())
}

package func code(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "code", attributes: attributes, content: content())
}

package func blockquote(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "blockquote", attributes: attributes, content: content())
}

package func figure(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "figure", attributes: attributes, content: content())
}

package func figcaption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "figcaption", attributes: attributes, content: content())
}

package func title(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "title", attributes: attributes, content: content())
}

package func noscript(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "noscript", attributes: attributes, content: content())
}

package func progress(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
  HTML(tag: "progress", attributes: attributes, content: content())
}

package func meta(_ attributes: Attribute...) -> HTML { HTML(void: "meta", attributes: attributes) }

package func linkElement(_ attributes: Attribute...) -> HTML { HTML(void: "link", attributes: attributes) }

package func input(_ attributes: Attribute...) -> HTML { HTML(void: "input", attributes: attributes) }

package func br(_ attributes: Attribute...) -> HTML { HTML(void: "br", attributes: attributes) }

package func hr(_ attributes: Attribute...) -> HTML { HTML(void: "hr", attributes: attributes) }

package func script(_ attributes: Attribute...) -> HTML { HTML(tag: "script", attributes: attributes, content: HTML()) }
