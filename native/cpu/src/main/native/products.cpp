// Matrix products for one instruction-set level: compiled once per level, with APICAL_LEVEL naming it; contraction is allowed.
#include "lowering.h"
#include "multiply.h"

#define APICAL_JOIN(a, b) a##b
#define APICAL_NAMED(a, b) APICAL_JOIN(a, b)

namespace apical {
namespace {

template <class S> using Kernel = void (*)(const S&);

// In the type of the elements.
template <class S, Kernel<S> FLOATS, Kernel<S> DOUBLES> void typed(const S& s) {
    if (s.elementBytes == 4) {
        FLOATS(s);
    } else {
        DOUBLES(s);
    }
}

}  // namespace

extern const ProductLevel APICAL_NAMED(products_, APICAL_LEVEL);
const ProductLevel APICAL_NAMED(products_, APICAL_LEVEL) = {
    typed<Product, multiplyAs<float>, multiplyAs<double>>,
    typed<Lowering, unfoldAs<float>, unfoldAs<double>>,
    typed<Lowering, foldAs<float>, foldAs<double>>,
    typed<RowNumbers, fillRowsAs<float>, fillRowsAs<double>>,
    typed<RowNumbers, sumRowsAs<float>, sumRowsAs<double>>,
};

}  // namespace apical
