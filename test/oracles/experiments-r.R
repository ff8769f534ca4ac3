# Exact tests, powers and sample sizes from R: Rscript test/oracles/experiments-r.R writes experiments-r.json beside it.

arguments <- commandArgs(trailingOnly = FALSE)
here <- dirname(sub("^--file=", "", arguments[grep("^--file=", arguments)]))
number <- function(x) ifelse(is.finite(x), format(x, digits = 17, scientific = TRUE), "null")
row <- function(...) {
  fields <- list(...)
  paste0("{", paste0("\"", names(fields), "\":", sapply(fields, number), collapse = ","), "}")
}
rows <- function(name, list) paste0("\"", name, "\":[", paste(list, collapse = ","), "]")

fisher <- function(x1, n1, x2, n2) {
  table <- matrix(c(x2, n2 - x2, x1, n1 - x1), 2)
  p <- function(side) fisher.test(table, alternative = side)$p.value
  row(x1 = x1, n1 = n1, x2 = x2, n2 = n2, two = p("two.sided"), less = p("less"), greater = p("greater"))
}
fishers <- c(fisher(3, 4, 1, 4), fisher(0, 20, 5, 25), fisher(7, 9, 9, 9), fisher(50, 100, 60, 100),
             fisher(10, 40, 38, 40), fisher(120, 10000, 295, 10000), fisher(0, 5, 0, 9), fisher(6, 6, 4, 4),
             fisher(0, 400, 380, 400), fisher(5, 56, 0, 29))

proportion <- function(from, to, level, power, n) {
  size <- power.prop.test(p1 = from, p2 = to, sig.level = level, power = power, tol = 1e-12)$n
  reached <- power.prop.test(n = n, p1 = from, p2 = to, sig.level = level)$power
  row(from = from, to = to, level = level, power = power, size = ceiling(size), n = n, reached = reached)
}
proportions <- c(proportion(.5, .75, .05, .9, 50), proportion(.1, .12, .05, .8, 2000), proportion(.02, .01, .01, .95, 900),
                 proportion(.3, .9, .1, .5, 4))

mean <- function(difference, sd, level, power) {
  size <- power.t.test(delta = difference, sd = sd, sig.level = level, power = power, strict = TRUE, tol = 1e-10)$n
  row(difference = difference, sd = sd, level = level, power = power, size = ceiling(size))
}
means <- c(mean(1, 1, .05, .9), mean(.2, 1, .05, .8), mean(5, 40, .01, .95), mean(1.5, .8, .1, .85))

wilcox <- function(control, variant) {
  test <- suppressWarnings(wilcox.test(variant, control))
  row(u = test$statistic, p = test$p.value)
}
set.seed(1)
ranks <- c(wilcox(c(1.1, 2.2, 3.3, 4.4, 5.5), c(2.5, 3.5, 6.1, 7.7)), wilcox(c(1, 2, 2, 3, 3, 3, 4), c(2, 3, 4, 4, 5, 6)),
           wilcox(1:49, 30.5:77.5))

holms <- p.adjust(c(.01, .04, .03, .005, .5, .04), "holm")
hochbergs <- p.adjust(c(.01, .04, .03, .005, .5, .04), "BH")
list <- function(name, values) paste0("\"", name, "\":[", paste(number(values), collapse = ","), "]")

writeLines(paste0("{", paste(rows("fisher", fishers), rows("proportions", proportions), rows("means", means),
                             rows("wilcox", ranks), list("holm", holms), list("bh", hochbergs), sep = ","), "}"),
           file.path(here, "experiments-r.json"))
